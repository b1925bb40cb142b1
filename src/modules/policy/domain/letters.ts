export interface LetterWords {
  readonly subject: string
  readonly text: string
}

export type Locale = 'en' | 'de'

interface About {
  readonly name: string
  readonly organisation: string
  readonly title: string
  /** What changed, in the author's words; empty for the first version. */
  readonly note: string
  /** The day speaking ends without it, as it is written; null when it is no condition. */
  readonly until: string | null
  readonly link: string
}

const join = (subject: string, ...parts: (string | null)[]): LetterWords => ({
  subject,
  text: parts.filter((part) => part !== null && part !== '').join('\n\n'),
})

/** Asks a member to read and acknowledge. Plain text: nothing in a title can become anything but text. */
export function askLetter(
  locale: Locale,
  { name, organisation, title, note, until, link }: About,
): LetterWords {
  if (locale === 'de')
    return join(
      `Bitte lesen: ${title}`,
      `Hallo ${name},`,
      `„${title}“ bei ${organisation} ist da. Bitte lies den Text und bestätige ihn:\n${link}`,
      note && `Was sich geändert hat: ${note}`,
      until && `Ab ${until} spricht nur noch für uns, wer bestätigt hat.`,
    )
  return join(
    `Please read: ${title}`,
    `Hello ${name},`,
    `“${title}” at ${organisation} is out. Please read it and acknowledge it:\n${link}`,
    note && `What changed: ${note}`,
    until && `From ${until} on, only those who acknowledged it speak for us.`,
  )
}

/** Reminds somebody who has not acknowledged yet. */
export function remindLetter(locale: Locale, { name, title, until, link }: About): LetterWords {
  if (locale === 'de')
    return join(
      `Erinnerung: ${title}`,
      `Hallo ${name},`,
      `„${title}“ wartet noch auf deine Bestätigung. Es dauert ein paar Minuten:\n${link}`,
      until && `Ab ${until} spricht nur noch für uns, wer bestätigt hat.`,
    )
  return join(
    `A reminder: ${title}`,
    `Hello ${name},`,
    `“${title}” still waits for your acknowledgement. It takes a few minutes:\n${link}`,
    until && `From ${until} on, only those who acknowledged it speak for us.`,
  )
}
