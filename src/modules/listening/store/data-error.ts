/** PostgreSQL's classes for what is wrong with the data itself: bad value, broken constraint, too large. */
const aboutData = /^(22|23|54)/

/** True when trying the same again would fail the same way. */
export function isAboutData(error: unknown): boolean {
  return aboutData.test(codeOf(error) ?? '')
}

/** What the database said, without the statement around it. */
export function causeOf(error: unknown): string {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error
  return cause instanceof Error ? cause.message : String(cause)
}

// drizzle wraps the driver's error; the code sits on the inner one.
function codeOf(error: unknown): string | undefined {
  for (let at = error; at instanceof Error; at = at.cause)
    if ('code' in at && typeof at.code === 'string') return at.code
  return undefined
}
