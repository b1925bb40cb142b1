type Locale = 'en' | 'de'

export interface ConsentWords {
  readonly name: string
  readonly organisation: string
  readonly author: string
  readonly title: string
  /** In the reader's zone, ready to be read. */
  readonly due: string
  readonly link: string
}

export interface Letter {
  readonly subject: string
  readonly text: string
}

/** Asks for a consent. Plain text: nothing in a title can become anything but text. */
export function consentLetter(locale: Locale, words: ConsentWords, late: boolean): Letter {
  const { name, organisation, author, title, due, link } = words
  if (locale === 'de')
    return {
      subject: late ? `Überfällig: Zustimmung zu „${title}“` : `Deine Zustimmung zu „${title}“`,
      text: [
        `Hallo ${name},`,
        late
          ? `„${title}“ von ${author} wartet bei ${organisation} länger als vorgesehen (fällig war es ${due}).`
          : `${author} bittet bei ${organisation} um Zustimmung zu „${title}“, bis ${due}.`,
        `Hier siehst du genau, was hinausginge, und entscheidest:\n${link}`,
        'Der Link gilt nur für dich und nur einmal. Gib ihn nicht weiter: wer ihn hat, entscheidet in deinem Namen.',
      ].join('\n\n'),
    }
  return {
    subject: late ? `Overdue: consent to “${title}”` : `Your consent to “${title}”`,
    text: [
      `Hello ${name},`,
      late
        ? `“${title}” by ${author} at ${organisation} has waited longer than it should (it was due ${due}).`
        : `${author} at ${organisation} asks for your consent to “${title}”, by ${due}.`,
      `See exactly what would go out, and decide, here:\n${link}`,
      'The link is good for you alone, and once. Do not pass it on: whoever has it decides in your name.',
    ].join('\n\n'),
  }
}

/** Tells the author that nobody answered in time. */
export function lateLetter(locale: Locale, words: ConsentWords & { readonly waitsFor: string }): Letter {
  const { name, title, waitsFor, due, link } = words
  if (locale === 'de')
    return {
      subject: `Noch keine Zustimmung zu „${title}“`,
      text: `Hallo ${name},\n\n„${title}“ wartet seit ${due} auf ${waitsFor}. Es ist nichts verloren, und es geht nichts ohne Zustimmung hinaus.\n\n${link}`,
    }
  return {
    subject: `Nobody has consented to “${title}” yet`,
    text: `Hello ${name},\n\n“${title}” has waited for ${waitsFor} since ${due}. Nothing is lost, and nothing goes out without consent.\n\n${link}`,
  }
}
