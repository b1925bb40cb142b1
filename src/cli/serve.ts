import { flushCompileCache } from 'node:module'
import type { Config } from '#platform/config.ts'
import type { Logger } from '#platform/log/index.ts'
import { errorCode, StartupError } from '#platform/startup-error.ts'
import type { Io } from './command.ts'
import type { OpenDatabase } from './database.ts'

/**
 * Starts the roles, says so, and comes back when a signal has stopped them (0) or at once when they do not
 * start (throws). The database closes last. A second Ctrl-C does not wait any more.
 */
export async function serve(
  config: Config,
  database: OpenDatabase,
  log: Logger,
  onReady: (address: string) => void,
  io: Io,
): Promise<number> {
  const stopSignal = waitForSignal(io)
  try {
    const { startWeft } = await import('../compose.ts')
    const weft = await startWeft({
      config: { ...config, databaseUrl: database.url },
      roles: config.roles,
      log,
    }).catch((error: unknown) => {
      throw inWords(error, config)
    })
    try {
      onReady(weft.address)
      // Normally written at exit, which a killed process never reaches.
      flushCompileCache()
      await stopSignal.received
      io.err('Stopping … (Ctrl-C again to stop at once)')
    } finally {
      await weft.stop()
    }
    return 0
  } finally {
    await database.close()
    stopSignal.forget()
  }
}

function inWords(error: unknown, { host, port }: Config): unknown {
  const cures: Record<string, [string, string]> = {
    EADDRINUSE: [`Port ${port} is taken by another program.`, 'Choose another with --port or WEFT_PORT.'],
    EACCES: [`Port ${port} may not be used by this user.`, 'Choose one above 1023 and put a proxy in front.'],
    EADDRNOTAVAIL: [`This machine has no address ${host}.`, 'Correct --host or WEFT_HOST.'],
  }
  const isListen = error instanceof Error && 'syscall' in error && error.syscall === 'listen'
  const [message, cure] = (isListen ? cures[errorCode(error)] : undefined) ?? []
  return message === undefined || cure === undefined
    ? error
    : new StartupError(message, cure, { cause: error })
}

function waitForSignal(io: Io): { received: Promise<void>; forget: () => void } {
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
  let first = true
  let arrive = (): void => undefined
  const received = new Promise<void>((resolve) => {
    arrive = resolve
  })
  const onSignal = (): void => {
    if (first) {
      first = false
      arrive()
      return
    }
    io.err('Stopped at once; the next start repairs what was left open.')
    process.exit(130)
  }
  for (const signal of signals) process.on(signal, onSignal)
  return {
    received,
    forget: () => {
      for (const signal of signals) process.off(signal, onSignal)
    },
  }
}
