import type { Pairs } from '#web/refusals/match.ts'

export const refusals: Pairs = {
  'Write the month as 2026-11.': 'Schreib den Monat wie 2026-11.',
  'Say what sends here.': 'Sag, was hierher sendet.',
  'Use a short name, such as “instagram”.': 'Verwende einen kurzen Namen wie „instagram“.',
  'Say which tool wrote it.': 'Sag, welches Programm sie geschrieben hat.',
  'Choose a file that is not empty.': 'Wähle eine Datei, die nicht leer ist.',
  'This file is larger than 200 MB.': 'Diese Datei ist größer als 200 MB.',
  'A part may have at most 4 MB.': 'Ein Teil darf höchstens 4 MB haben.',
  'Write what was said.': 'Schreib, was gesagt wurde.',
  'Say when it was.': 'Sag, wann es war.',
  'Split the query into several.': 'Teile die Suchanfrage in mehrere auf.',
  'At least 1; left empty there is no limit.': 'Mindestens 1; leer gelassen gibt es keine Grenze.',
  'At most 10,000,000.': 'Höchstens 10.000.000.',
}
