import type { Messages } from '#web/i18n.ts'

export const messages: Messages = {
  '{n, plural, =0 {Nothing had left already} one {# post had left already} other {# posts had left already}};':
    '{n, plural, =0 {Nichts war schon draußen} one {# Beitrag war schon unterwegs} other {# Beiträge waren schon unterwegs}};',
  '{n, plural, =0 {nothing is held} one {# post is held} other {# posts are held}}.':
    '{n, plural, =0 {nichts wird zurückgehalten} one {# Beitrag wird zurückgehalten} other {# Beiträge werden zurückgehalten}}.',
  'The incident': 'Der Vorfall',
  'Every colleague reads it in the band above.': 'Alle lesen ihn im Band am oberen Rand.',
  'Let publishing go on': 'Veröffentlichen weiterlaufen lassen',
  'Lift the pause': 'Pause aufheben',
  'Lift the pause?': 'Pause aufheben?',
  'Nothing goes out until somebody lifts it. What is due meanwhile is held, not lost.':
    'Nichts geht hinaus, bis jemand sie aufhebt. Was inzwischen fällig wird, wird zurückgehalten und geht nicht verloren.',
  'Pause publishing': 'Veröffentlichen pausieren',
  Paused: 'Pausiert',
  'Publishing goes on.': 'Das Veröffentlichen läuft weiter.',
  'Publishing is paused everywhere.': 'Das Veröffentlichen ist überall pausiert.',
  'Publishing is paused on {channel}.': 'Das Veröffentlichen ist auf {channel} pausiert.',
  'Publishing is paused for {department} and all below it.':
    'Das Veröffentlichen ist für {department} und alles darunter pausiert.',
  'Publishing is paused on every channel on {network}.':
    'Das Veröffentlichen ist auf jedem Kanal bei {network} pausiert.',
  'Publishing is paused for the campaign {campaign}.':
    'Das Veröffentlichen ist für die Kampagne {campaign} pausiert.',
  'What was held stays held until somebody keeps, edits or drops it. What is planned for later goes out at its minute.':
    'Was zurückgehalten wurde, bleibt es, bis jemand es behält, bearbeitet oder verwirft. Was für später geplant ist, geht zu seiner Minute hinaus.',
  '{by}, since {time}: {reason}': '{by}, seit {time}: {reason}',
}
