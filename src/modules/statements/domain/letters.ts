export interface EndingWords {
  readonly name: string
  readonly organisation: string
  readonly title: string
  readonly until: string
  readonly link: string
}

/** To the owner of a statement: what was agreed about it ends, or has ended. */
export function endingLetter(
  locale: 'en' | 'de',
  ended: boolean,
  { name, organisation, title, until, link }: EndingWords,
): { readonly subject: string; readonly text: string } {
  if (locale === 'de')
    return {
      subject: ended ? `„${title}“ darf nicht mehr gesagt werden` : `„${title}“ gilt noch bis ${until}`,
      text: `Guten Tag ${name},\n\n${
        ended
          ? `die Freigabe für „${title}“ ist seit ${until} vorbei. In einer Krise fehlt diese Erklärung jetzt.`
          : `die Freigabe für „${title}“ endet am ${until}. Danach kann niemand sie mehr veröffentlichen.`
      }\n\nLies sie noch einmal und lass sie neu freigeben:\n${link}\n\n${organisation}`,
    }
  return {
    subject: ended ? `“${title}” may not be said any more` : `“${title}” holds until ${until}`,
    text: `Hello ${name},\n\n${
      ended
        ? `what was agreed about “${title}” ended on ${until}. In a crisis this statement is missing now.`
        : `what was agreed about “${title}” ends on ${until}. After that nobody can publish it.`
    }\n\nRead it again and have it agreed anew:\n${link}\n\n${organisation}`,
  }
}
