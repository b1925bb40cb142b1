/** Under which the answer to “who am I” is kept. */
export const sessionKey = ['session'] as const
