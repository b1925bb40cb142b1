type Locale = 'en' | 'de'

export interface Letter {
  readonly subject: string
  readonly text: string
}

interface Around {
  readonly name: string
  readonly organisation: string
  readonly link: string
}

const letter = (subject: string, ...parts: string[]): Letter => ({ subject, text: parts.join('\n\n') })

/** The invitation with the agenda. Plain text: nothing in a title can become anything but text. */
export function invitationLetter(
  locale: Locale,
  words: Around & {
    readonly title: string
    readonly when: string
    readonly place: string
    readonly agenda: readonly string[]
  },
): Letter {
  const { name, organisation, title, when, place, agenda, link } = words
  const list = agenda.map((line, i) => `${i + 1}. ${line}`).join('\n')
  if (locale === 'de')
    return letter(
      `Einladung: ${title}, ${when}`,
      `Hallo ${name},`,
      `der Rat von ${organisation} trifft sich: ${when}${place ? `, ${place}` : ''}.`,
      list ? `Auf der Tagesordnung:\n${list}` : 'Noch steht nichts auf der Tagesordnung.',
      `Tagesordnung, Unterlagen und was eine Änderung bewirken würde:\n${link}`,
      'Wenn du nicht kannst, sag es dort ab. Vertretung bei Abstimmungen gibt es nicht.',
    )
  return letter(
    `Invitation: ${title}, ${when}`,
    `Hello ${name},`,
    `the council of ${organisation} meets: ${when}${place ? `, ${place}` : ''}.`,
    list ? `On the agenda:\n${list}` : 'Nothing stands on the agenda yet.',
    `Agenda, papers, and what a change would do:\n${link}`,
    'If you cannot come, say so there. Nobody votes for somebody else.',
  )
}

/** A vote between meetings has begun. */
export function voteLetter(
  locale: Locale,
  words: Around & { readonly title: string; readonly until: string },
): Letter {
  const { name, organisation, title, until, link } = words
  if (locale === 'de')
    return letter(
      `Abstimmung: ${title}`,
      `Hallo ${name},`,
      `der Rat von ${organisation} stimmt zwischen zwei Sitzungen über „${title}“ ab, bis ${until}.`,
      `Hier siehst du, was die Änderung bewirken würde, und stimmst ab:\n${link}`,
      'Bis zum Schluss kannst du deine Stimme ändern.',
    )
  return letter(
    `Vote: ${title}`,
    `Hello ${name},`,
    `the council of ${organisation} votes between two meetings on “${title}”, until ${until}.`,
    `See what the change would do, and vote, here:\n${link}`,
    'You can change your vote until it closes.',
  )
}

/** A decision’s day comes near or has passed. */
export function dueLetter(
  locale: Locale,
  words: Around & {
    readonly title: string
    readonly number: string
    readonly due: string
    readonly over: boolean
  },
): Letter {
  const { name, title, number, due, over, link } = words
  if (locale === 'de')
    return letter(
      over ? `Überfällig: Beschluss ${number}, „${title}“` : `Bis ${due}: Beschluss ${number}, „${title}“`,
      `Hallo ${name},`,
      over
        ? `du trägst den Beschluss ${number} des Rates, „${title}“. Sein Tag war der ${due}.`
        : `du trägst den Beschluss ${number} des Rates, „${title}“. Er soll bis ${due} ausgeführt sein.`,
      `Sag hier, dass er ausgeführt ist, oder bitte um einen anderen Tag:\n${link}`,
    )
  return letter(
    over ? `Overdue: decision ${number}, “${title}”` : `By ${due}: decision ${number}, “${title}”`,
    `Hello ${name},`,
    over
      ? `you own the council’s decision ${number}, “${title}”. Its day was ${due}.`
      : `you own the council’s decision ${number}, “${title}”. It is to be carried out by ${due}.`,
    `Say here that it is done, or ask for another day:\n${link}`,
  )
}

/** The answer to a question that somebody put to the council. */
export function answerLetter(
  locale: Locale,
  words: Around & { readonly title: string; readonly accepted: boolean; readonly answer: string },
): Letter {
  const { name, title, accepted, answer, link } = words
  if (locale === 'de')
    return letter(
      `Deine Frage an den Rat: „${title}“`,
      `Hallo ${name},`,
      accepted
        ? `der Rat nimmt sich „${title}“ vor.`
        : `der Rat nimmt „${title}“ nicht auf die Tagesordnung.`,
      ...(answer ? [answer] : []),
      link,
    )
  return letter(
    `Your question to the council: “${title}”`,
    `Hello ${name},`,
    accepted ? `the council takes up “${title}”.` : `the council does not put “${title}” on its agenda.`,
    ...(answer ? [answer] : []),
    link,
  )
}
