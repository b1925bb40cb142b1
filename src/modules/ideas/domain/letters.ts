import { KEEP_MONTHS } from './lifecycle.ts'

export type Locale = 'en' | 'de'

/** What somebody consents to when they leave an address; kept with the request as it was shown. */
export function consentWords(locale: Locale, organisation: string): string {
  return locale === 'de'
    ? `${organisation} darf mir einmal schreiben, wenn die Antwort veröffentlicht ist. Meine Adresse dient nur dazu und wird danach gelöscht, spätestens nach ${KEEP_MONTHS} Monaten.`
    : `${organisation} may write to me once, when the answer is published. My address is used for nothing else and erased after that, at the latest after ${KEEP_MONTHS} months.`
}

export interface LetterWords {
  readonly subject: string
  readonly text: string
}

interface About {
  readonly organisation: string
  /** The question of the box, in our words. */
  readonly question: string
  readonly url: string
  readonly removal: string
}

/**
 * Thanks somebody whose request was answered. Nothing that came from outside stands in it: whoever leaves another
 * person's address cannot make us send them words or links.
 */
export function thanksLetter(locale: Locale, { organisation, question, url, removal }: About): LetterWords {
  if (locale === 'de')
    return {
      subject: `Deine Frage an ${organisation} ist beantwortet`,
      text: [
        `danke, dass du uns auf „${question}“ geantwortet hast. Dein Wunsch ist jetzt erfüllt:\n${url}`,
        'Dies ist die einzige Nachricht dazu. Deine Adresse löschen wir binnen drei Tagen.',
        `Was du geschrieben hast, siehst und löschst du hier:\n${removal}`,
        'Wenn du das nicht warst, hat jemand deine Adresse eingetragen; du brauchst nichts zu tun.',
      ].join('\n\n'),
    }
  return {
    subject: `What you asked ${organisation} for is published`,
    text: [
      `thank you for answering “${question}”. What you asked for is here:\n${url}`,
      'This is the only message about it. Your address is erased within three days.',
      `See and remove what you wrote here:\n${removal}`,
      'If this was not you, somebody entered your address; you need not do anything.',
    ].join('\n\n'),
  }
}
