export interface LetterWords {
  readonly subject: string
  readonly text: string
}

type Locale = 'en' | 'de'

interface Invited {
  readonly name: string
  readonly organisation: string
  /** Who invites, or null when nobody in particular does. */
  readonly by: string | null
  readonly link: string
}

/** The mail that invites somebody. Plain text: nothing in a name can become anything but text. */
export function invitationLetter(locale: Locale, { name, organisation, by, link }: Invited): LetterWords {
  if (locale === 'de')
    return {
      subject: `Einladung zu Weft bei ${organisation}`,
      text: [
        `Hallo ${name},`,
        `${by ? `${by} lädt dich` : 'du bist'} zu Weft bei ${organisation} ein${by ? '' : 'geladen'}. Dort hört und antwortet ihr gemeinsam in sozialen Netzwerken.`,
        `Hier nimmst du an und wählst ein Passwort:\n${link}`,
        'Der Link gilt sieben Tage, für dich allein und nur einmal. Wenn du nichts damit anfangen kannst, lass ihn verfallen.',
      ].join('\n\n'),
    }
  return {
    subject: `Your invitation to Weft at ${organisation}`,
    text: [
      `Hello ${name},`,
      `${by ? `${by} invites you` : 'you are invited'} to Weft at ${organisation}, where you listen and answer together on social media.`,
      `Accept and choose a password here:\n${link}`,
      'The link is good for seven days, for you alone and only once. If it means nothing to you, let it expire.',
    ].join('\n\n'),
  }
}

interface Forgot {
  readonly name: string
  readonly organisation: string
  readonly link: string
}

/** The mail that lets somebody choose a new password. */
export function resetLetter(locale: Locale, { name, organisation, link }: Forgot): LetterWords {
  if (locale === 'de')
    return {
      subject: 'Neues Passwort für Weft',
      text: [
        `Hallo ${name},`,
        `hier wählst du ein neues Passwort für Weft bei ${organisation}:\n${link}`,
        'Der Link gilt eine Stunde und nur einmal. Wenn du ihn nicht verlangt hast, brauchst du nichts zu tun: dein Passwort bleibt, wie es ist.',
      ].join('\n\n'),
    }
  return {
    subject: 'A new password for Weft',
    text: [
      `Hello ${name},`,
      `choose a new password for Weft at ${organisation} here:\n${link}`,
      'The link is good for an hour and only once. If you did not ask for it, do nothing: your password stays as it is.',
    ].join('\n\n'),
  }
}
