/**
 * Something the operator can mend: a wrong setting, a full disk, a folder that is not ours. Carries plain words
 * and the cure; the command line prints both without a stack trace. Anything else that is thrown is a bug.
 */
export class StartupError extends Error {
  readonly cure: string

  /** @param message what is wrong, as a sentence. @param cure what to do about it, as a sentence. */
  constructor(message: string, cure: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'StartupError'
    this.cure = cure
  }
}

/** The `code` of a Node or PostgreSQL error (`ENOSPC`, `57P03`), or an empty string. */
export function errorCode(error: unknown): string {
  if (typeof error !== 'object' || error === null || !('code' in error)) return ''
  return String(error.code ?? '')
}
