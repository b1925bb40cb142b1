import type { Messages } from '#web/i18n.ts'

export const messages: Messages = {
  Begins: 'Beginnt',
  Ends: 'Endet',
  'No programme yet': 'Noch kein Programm',
  'Give it up': 'Aufgeben',
  'Given up.': 'Aufgegeben.',
  'How long after a placement is gone what comes through it still counts. Fixed when the campaign begins.':
    'Wie lange nach dem Ende einer Platzierung noch zählt, was durch sie kommt. Mit dem Beginn der Kampagne festgelegt.',
  'Look-back': 'Rückschau',
  'No campaign is registered yet': 'Noch ist keine Kampagne eingetragen',
  'Pushes with a beginning. Those of others are marks in charts.':
    'Vorstöße mit einem Beginn. Die der anderen sind Marken in Diagrammen.',
  'Register when something begins, ours or somebody else’s. Placements, figures and studies then know what they belong to.':
    'Trage ein, wenn etwas beginnt, bei uns oder bei anderen. Platzierungen, Zahlen und Studien wissen dann, wozu sie gehören.',
  'Short name for tags': 'Kurzname für Tags',
  'Such as spring. It stands in utm_campaign.': 'Etwa spring. Er steht in utm_campaign.',
  'Take it up again': 'Wieder aufnehmen',
  'Taken up again.': 'Wieder aufgenommen.',
  'The campaign could not be loaded.': 'Die Kampagne konnte nicht geladen werden.',
  'The campaigns could not be loaded.': 'Die Kampagnen konnten nicht geladen werden.',
  'Version {version}: {days, plural, one {# day} other {# days}}':
    'Fassung {version}: {days, plural, one {# Tag} other {# Tage}}',
  'Visits of people, in all': 'Besuche von Menschen insgesamt',
  'Was called': 'Hieß früher',
  'What it is to bring': 'Was sie bringen soll',
  'Where visits came from': 'Woher Besuche kamen',
  'changed after the start': 'nach dem Beginn geändert',
  '{days, plural, one {# day} other {# days}}': '{days, plural, one {# Tag} other {# Tage}}',
}
