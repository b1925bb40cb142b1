export interface HandedWords {
  readonly name: string
  readonly organisation: string
  readonly author: string
  readonly network: string
  readonly handle: string
  readonly title: string
  readonly link: string
}

/** Asks somebody to post by hand. Plain text: nothing in a title can become anything but text. */
export function handedLetter(
  locale: 'en' | 'de',
  words: HandedWords,
): { readonly subject: string; readonly text: string } {
  const { name, organisation, author, network, handle, title, link } = words
  if (locale === 'de')
    return {
      subject: `Bitte veröffentlichen: „${title}“ auf ${network}`,
      text: [
        `Hallo ${name},`,
        `„${title}“ von ${author} (${organisation}) ist jetzt auf ${network} als ${handle} fällig.`,
        `Auf dem Telefon öffnen: Text und Bilder liegen bereit, danach die Adresse des Beitrags einfügen.\n${link}`,
      ].join('\n\n'),
    }
  return {
    subject: `Please post: “${title}” on ${network}`,
    text: [
      `Hello ${name},`,
      `“${title}” by ${author} (${organisation}) is due on ${network} as ${handle} now.`,
      `Open it on your phone: text and pictures are ready; afterwards paste the address of the post.\n${link}`,
    ].join('\n\n'),
  }
}
