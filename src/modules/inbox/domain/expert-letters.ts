type Locale = 'en' | 'de'

export interface Letter {
  readonly subject: string
  readonly text: string
}

export interface LetterWords {
  readonly name: string
  readonly organisation: string
  /** Who asks, or who wrote the note. */
  readonly by: string
  /** In the reader's zone, ready to be read. */
  readonly due: string
  readonly link: string
}

export type Occasion = 'asked' | 'reminded' | 'late'

/** Asks an expert. Plain text, and without the question itself: a customer's words do not belong into a mailbox. */
export function expertLetter(
  locale: Locale,
  { name, organisation, by, due, link }: LetterWords,
  why: Occasion,
): Letter {
  if (locale === 'de')
    return {
      subject: {
        asked: `${by} hat eine Frage an dich`,
        reminded: `${by} wartet auf deine Antwort`,
        late: `Überfällig: die Frage von ${by}`,
      }[why],
      text: [
        `Hallo ${name},`,
        `${by} bei ${organisation} braucht für die Antwort an einen Menschen draußen etwas, das du weißt, bis ${due}.`,
        `Hier steht die Frage, und hier antwortest du. Anmelden musst du dich dafür nicht:\n${link}`,
        'Der Link gilt nur für dich und nur einmal. Gib ihn nicht weiter: wer ihn hat, antwortet in deinem Namen.',
      ].join('\n\n'),
    }
  return {
    subject: {
      asked: `${by} has a question for you`,
      reminded: `${by} waits for your answer`,
      late: `Overdue: ${by}’s question`,
    }[why],
    text: [
      `Hello ${name},`,
      `${by} at ${organisation} needs something you know to answer somebody outside, by ${due}.`,
      `The question is here, and here you answer it. You need not sign in:\n${link}`,
      'The link is good for you alone, and once. Do not pass it on: whoever has it answers in your name.',
    ].join('\n\n'),
  }
}

/** Tells somebody that a note names them. */
export function mentionLetter(
  locale: Locale,
  { name, organisation, by, link }: Omit<LetterWords, 'due'>,
): Letter {
  if (locale === 'de')
    return {
      subject: `${by} hat dich in einer Notiz genannt`,
      text: `Hallo ${name},\n\n${by} nennt dich bei ${organisation} in einer Notiz zu einem Gespräch:\n${link}`,
    }
  return {
    subject: `${by} named you in a note`,
    text: `Hello ${name},\n\n${by} at ${organisation} names you in a note on a conversation:\n${link}`,
  }
}
