"""Deep Pixels: pixel classification with trained models, for QGIS Processing."""


def classFactory(iface):
    """Return the plugin; QGIS calls this once, when it loads it."""
    from .provider import Plugin

    return Plugin()
