interface Line {
  readonly name: string
  /** Null: no acknowledgement came. */
  readonly seconds: number | null
  /** Kinds of ways that failed. */
  readonly failed: readonly string[]
}

/** What the one responsible reads after a drill: who was reached, how fast, what failed. */
export function drillLetter(
  locale: 'en' | 'de',
  { lines, link }: { readonly lines: readonly Line[]; readonly link: string },
): { readonly subject: string; readonly text: string } {
  const reached = lines.filter(({ seconds }) => seconds !== null).length
  const all = lines.length
  if (locale === 'de') {
    const said = lines.map(({ name, seconds, failed }) => {
      const how = seconds === null ? 'hat nicht bestätigt' : `hat nach ${seconds} s bestätigt`
      return `- ${name} ${how}${failed.length > 0 ? `; nicht gegangen ist: ${failed.join(', ')}` : ''}`
    })
    return {
      subject: `Alarmübung: ${reached} von ${all} erreicht`,
      text: `${said.join('\n')}\n\nJedes einzelne Klingeln:\n${link}`,
    }
  }
  const said = lines.map(({ name, seconds, failed }) => {
    const how = seconds === null ? 'did not acknowledge' : `acknowledged after ${seconds} s`
    return `- ${name} ${how}${failed.length > 0 ? `; what failed: ${failed.join(', ')}` : ''}`
  })
  return {
    subject: `Alarm drill: ${reached} of ${all} reached`,
    text: `${said.join('\n')}\n\nEvery single ring:\n${link}`,
  }
}
