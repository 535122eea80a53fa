"""What the dialogs and qgis_process say of each algorithm, its parameters and outputs."""
