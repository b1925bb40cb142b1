import { pino } from 'pino'

export type Logger = Pick<pino.Logger, 'debug' | 'info' | 'warn' | 'error' | 'child'>

/** JSON lines on standard error. What could be a secret is cut out wherever it stands. */
export function createLogger(level: string): pino.Logger {
  return pino(
    {
      level,
      base: null,
      redact: {
        paths: [
          'password',
          'credentials',
          'token',
          'secret',
          '*.password',
          '*.credentials',
          '*.token',
          '*.secret',
          'headers.authorization',
          'headers.cookie',
        ],
        censor: '[cut]',
      },
    },
    pino.destination({ dest: 2, sync: true }),
  )
}
