"""Code that runs in a process of its own, so that its crash, leak or hang is none of QGIS'.

::

    QGIS                                               a process of the same Python, without QGIS
    SeparateProcess(factory, settings, progress) ───►  server = factory(settings, progress)
      .call("run", {…}, arrays)                  ───►  server.run({…}, arrays)
      answer, arrays                             ◄───  {…}, arrays

Messages are lines of JSON in pipes, arrays lie in memory that both processes see, and nothing is pickled.
``process`` is the near side, ``server`` the far one, ``_main`` how that begins.
"""
