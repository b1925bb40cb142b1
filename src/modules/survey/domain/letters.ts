type Locale = 'en' | 'de'

export interface LetterWords {
  readonly subject: string
  readonly text: string
}

interface About {
  readonly organisation: string
  readonly title: string
  readonly link: string
}

/** Asks somebody outside to confirm their address; until then nothing of it counts. Plain text throughout. */
export function confirmLetter(locale: Locale, { organisation, title, link }: About): LetterWords {
  if (locale === 'de')
    return {
      subject: `Bitte bestätige deine Antworten: ${title}`,
      text: [
        `jemand, hoffentlich du, hat die Umfrage „${title}“ von ${organisation} mit dieser Adresse beantwortet.`,
        `Hier bestätigst du sie. Derselbe Link zeigt dir später alles, was gespeichert ist, und löscht es, wann immer du willst:\n${link}`,
        'Ohne Bestätigung wird nach sieben Tagen alles von selbst gelöscht. Wenn du das nicht warst, brauchst du nichts zu tun.',
      ].join('\n\n'),
    }
  return {
    subject: `Please confirm your answers: ${title}`,
    text: [
      `somebody, hopefully you, answered the survey “${title}” of ${organisation} with this address.`,
      `Confirm it here. Later the same link shows you all that is stored, and erases it whenever you like:\n${link}`,
      'Without confirmation everything is erased by itself after seven days. If this was not you, do nothing.',
    ].join('\n\n'),
  }
}

/** A new personal link for somebody who has answered already. */
export function againLetter(locale: Locale, { organisation, title, link }: About): LetterWords {
  if (locale === 'de')
    return {
      subject: `Deine Antworten: ${title}`,
      text: [
        `du hast die Umfrage „${title}“ von ${organisation} schon beantwortet. Was eben gesendet wurde, ist nicht gespeichert.`,
        `Hier siehst, änderst und löschst du, was du gesagt hast:\n${link}`,
      ].join('\n\n'),
    }
  return {
    subject: `Your answers: ${title}`,
    text: [
      `you have answered the survey “${title}” of ${organisation} already. What was sent just now is not stored.`,
      `See, change or erase what you said here:\n${link}`,
    ].join('\n\n'),
  }
}

interface Wave extends About {
  /** What the plan's author wrote. */
  readonly message: string
  /** The plan's title. */
  readonly plan: string
}

/** Invites an earmarked person to take part; the plan and this text were approved by a second person. */
export function waveLetter(locale: Locale, { organisation, title, link, message, plan }: Wave): LetterWords {
  if (locale === 'de')
    return {
      subject: `Machst du mit? ${plan}`,
      text: [
        message,
        `Ja, später oder nein sagst du hier:\n${link}`,
        `Du bekommst diese Mail, weil du in der Umfrage „${title}“ von ${organisation} zugestimmt hast, gefragt zu werden. Unter demselben Link löschst du alles.`,
      ].join('\n\n'),
    }
  return {
    subject: `Will you join? ${plan}`,
    text: [
      message,
      `Say yes, later or no here:\n${link}`,
      `You get this mail because you agreed to be asked, in the survey “${title}” of ${organisation}. The same link erases everything.`,
    ].join('\n\n'),
  }
}
