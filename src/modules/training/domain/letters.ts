interface Reminder {
  readonly name: string
  readonly organisation: string
  /** Titles of what is not done yet. */
  readonly courses: readonly string[]
  /** The day it is due, “2026-03-11”. */
  readonly day: string
  readonly when: 'soon' | 'today' | 'over'
  readonly link: string
}

const dayWords = (day: string, locale: string): string =>
  new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`))

/** The mail that reminds somebody of their training. Plain text: nothing in a title can become anything but text. */
export function reminderLetter(
  locale: 'en' | 'de',
  { name, organisation, courses, day, when, link }: Reminder,
): { readonly subject: string; readonly text: string } {
  const list = courses.map((title) => `– ${title}`).join('\n')
  const n = courses.length
  if (locale === 'de') {
    const on = dayWords(day, 'de-DE')
    const head = {
      soon: `bis zum ${on} ${n === 1 ? 'ist noch ein Kurs' : `sind noch ${n} Kurse`} offen:`,
      today: `heute ${n === 1 ? 'ist ein Kurs' : `sind ${n} Kurse`} fällig:`,
      over: `seit dem ${on} ${n === 1 ? 'steht ein Kurs' : `stehen ${n} Kurse`} aus:`,
    }[when]
    return {
      subject: { soon: `Training bis ${on}`, today: 'Training heute fällig', over: 'Training überfällig' }[
        when
      ],
      text: [
        `Hallo ${name},`,
        `${head}\n${list}`,
        `Hier geht es weiter:\n${link}`,
        `Du bekommst diese Nachricht, weil du bei ${organisation} für das Training angemeldet bist.`,
      ].join('\n\n'),
    }
  }
  const on = dayWords(day, 'en-GB')
  const what = n === 1 ? 'one course is' : `${n} courses are`
  const head = {
    soon: `${what} still to be done by ${on}:`,
    today: `${what} due today:`,
    over: `${what} overdue since ${on}:`,
  }[when]
  return {
    subject: { soon: `Training due by ${on}`, today: 'Training due today', over: 'Training overdue' }[when],
    text: [
      `Hello ${name},`,
      `${head}\n${list}`,
      `Go on here:\n${link}`,
      `You get this because you are enrolled in the training at ${organisation}.`,
    ].join('\n\n'),
  }
}
