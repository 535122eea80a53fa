"""An algorithm as a task of QGIS, for the Python console and for other plugins."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from qgis.core import (
    Qgis,
    QgsApplication,
    QgsProcessingAlgorithm,
    QgsProcessingAlgRunnerTask,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingOutputLayerDefinition,
    QgsProcessingParameterFolderDestination,
    QgsProject,
    QgsTask,
)
from qgis.PyQt.QtCore import QCoreApplication

translate = QCoreApplication.translate
Parameters = dict[str, Any]
OnFinished = Callable[[bool, dict[str, Any]], None]


def run_as_task(name: str, parameters: Parameters, on_finished: OnFinished | None = None) -> QgsTask:
    """Start an algorithm in the background, as its dialog does; returns the task, which can be cancelled.

    Every raster that is written is opened in the project, and fills while it is written. What the run
    says goes to the message log, its error to the message bar too. ``on_finished`` is called in the main
    thread, with whether the run succeeded and with its results. Raises QgsProcessingException for what
    keeps the run from starting.
    """
    run = _Run(name, parameters, on_finished)
    QgsApplication.taskManager().addTask(run.task)
    return run.task


def cancel_all() -> None:
    """Cancel what was started here: to load its results, QGIS needs the provider of the algorithm."""
    for run in tuple(_Run.under_way):
        run.task.cancel()


class _Run:
    """All that a task needs while it runs, as neither it nor its manager keeps any of it."""

    under_way: set[_Run] = set()

    def __init__(self, name: str, parameters: Parameters, on_finished: OnFinished | None) -> None:
        self._project, self._on_finished = QgsProject.instance(), on_finished
        self._feedback = _Feedback()
        self._context = QgsProcessingContext()
        self._context.setProject(self._project)
        self._context.setFeedback(self._feedback)
        self._algorithm = _algorithm_of(name)
        self._parameters = self._opened_in_project(parameters)
        self._check()
        self.task = QgsProcessingAlgRunnerTask(
            self._algorithm, self._parameters, self._context, self._feedback
        )
        if self.task.isCanceled():
            raise QgsProcessingException(self._feedback.error)
        self.task.executed.connect(self._finish)
        self.under_way.add(self)

    def _opened_in_project(self, parameters: Parameters) -> Parameters:
        """The parameters, with outputs that are opened."""
        opened = dict(parameters)
        for output in self._algorithm.destinationParameterDefinitions():
            value = opened.get(output.name())
            if value is not None and not isinstance(output, QgsProcessingParameterFolderDestination):
                opened[output.name()] = definition = QgsProcessingOutputLayerDefinition(value)
                definition.destinationProject = self._project
        return opened

    def _check(self) -> None:
        acceptable, reason = self._algorithm.checkParameterValues(self._parameters, self._context)
        if not acceptable:
            raise QgsProcessingException(reason)

    def _finish(self, successful: bool, results: dict[str, Any]) -> None:
        if successful:
            self._load()
        elif not self._feedback.isCanceled():
            self._complain()
        self.under_way.discard(self)
        if self._on_finished is not None:
            self._on_finished(successful, results)

    def _load(self) -> None:
        """Open the outputs as the dialog does."""
        from processing.gui.Postprocessing import handleAlgorithmResults

        handleAlgorithmResults(
            self._algorithm, self._context, feedback=self._feedback, parameters=self._parameters
        )

    def _complain(self) -> None:
        from qgis.utils import iface

        if iface is not None:
            title = self._algorithm.displayName()
            iface.messageBar().pushMessage(title, self._feedback.error, Qgis.MessageLevel.Critical)


class _Feedback(QgsProcessingFeedback):
    """Writes to the message log, and remembers the last error."""

    error = ""

    def reportError(self, error: str, fatalError: bool = False) -> None:
        self.error = error
        super().reportError(error, fatalError)


def _algorithm_of(name: str) -> QgsProcessingAlgorithm:
    algorithm = QgsApplication.processingRegistry().createAlgorithmById(name)
    if algorithm is None:
        raise QgsProcessingException(
            translate(
                "DeepPixels",
                "There is no algorithm {name}; expected its id, like deeppixels:classifypixels",
            ).format(name=name)
        )
    return algorithm
