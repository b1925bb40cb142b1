import type { Messages } from '#web/i18n.ts'

export const messages: Messages = {
  'Address of the page': 'Adresse der Seite',
  'Agree for a year': 'Für ein Jahr einwilligen',
  'Agree for another year': 'Für ein weiteres Jahr einwilligen',
  'Agreed. Make your first link.': 'Eingewilligt. Mach deinen ersten Link.',
  'Counted: visits through your links, by the hour. No visitor’s name or address, no private account of yours.':
    'Gezählt werden Besuche über deine Links, nach Stunden. Kein Name und keine Adresse der Besuchenden, keines deiner privaten Konten.',
  'For any page of {hosts}.': 'Für jede Seite von {hosts}.',
  'For what: to see what employees bring together. You alone see what yours brought; others see sums of at least three people.':
    'Wozu: um zu sehen, was Beschäftigte zusammen bringen. Was deine brachten, siehst nur du; andere sehen Summen von mindestens drei Personen.',
  'It ends after a year, when you take it back, or when you leave. Links go on working then, and are nobody’s.':
    'Es endet nach einem Jahr, wenn du es zurücknimmst oder wenn du gehst. Links führen dann weiter und gehören niemandem.',
  'It ends on {day}, unless you agree again.': 'Sie endet am {day}, wenn du nicht erneut einwilligst.',
  'It holds for another year.': 'Sie gilt ein weiteres Jahr.',
  'It stands in your list.': 'Er steht in deiner Liste.',
  'Make a link': 'Link anlegen',
  'Make the link': 'Link anlegen',
  Decide: 'Entscheiden',
  'My links': 'Meine Links',
  'No domain of ours is named yet. Whoever looks after link safety can name it there.':
    'Noch ist keine eigene Domain genannt. Wer die Link-Sicherheit betreut, kann sie dort nennen.',
  'None yet. Make one above and share it where you speak.':
    'Noch keine. Mach oben einen und teile ihn dort, wo du sprichst.',
  'Off your list. The link goes on working.': 'Von deiner Liste genommen. Der Link führt weiter.',
  'Only you see this list.': 'Nur du siehst diese Liste.',
  'Or with one press': 'Oder mit einem Druck',
  'QR with the link to {page}': 'QR-Code mit dem Link zu {page}',
  'Share our pages with links of your own': 'Teile unsere Seiten mit eigenen Links',
  'Taken back. Nobody can tell any more which links were yours.':
    'Zurückgenommen. Niemand kann mehr sagen, welche Links deine waren.',
  'The code is random and holds no name. Nobody but you can tell that a link is yours.':
    'Der Code ist zufällig und enthält keinen Namen. Niemand außer dir kann sagen, dass ein Link deiner ist.',
  'What you agreed to': 'Deine Einwilligung',
  'Without it they go on working, and nobody can tell any more whose they are.':
    'Ohne sie führen die Links weiter, und niemand kann mehr sagen, wem sie gehören.',
  'Your consent to count your links ends on {day}':
    'Deine Einwilligung, deine Links zu zählen, endet am {day}',
  'Your links': 'Deine Links',
  'Your links could not be loaded.': 'Deine Links konnten nicht geladen werden.',
  'in 28 days, {n} in all': 'in 28 Tagen, {n} insgesamt',
  'share a page of ours, my clicks, QR': 'eine Seite von uns teilen, meine Klicks, QR-Code',
  'since {day}': 'seit {day}',
  '{campaign}, since {day}': '{campaign}, seit {day}',
  '{n, plural, one {# visit in 28 days} other {# visits in 28 days}}':
    '{n, plural, one {# Besuch in 28 Tagen} other {# Besuche in 28 Tagen}}',
}
