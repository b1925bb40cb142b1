import { pino } from 'pino'

/**
 * An error as it is written down: what it says and its plain fields (`code`, `detail`, `statusCode`, …). Objects it carries
 * are left out, because what throws hands over its whole self: a fault of an idle database connection holds the client, with
 * its sockets and the password it signed in with.
 */
export function writtenError(error: unknown): unknown {
  const said = pino.stdSerializers.err(error as Error) as unknown
  if (typeof said !== 'object' || said === null || !(error instanceof Error)) return said
  return plainOf(said)
}

function plainOf(said: object): Record<string, unknown> {
  const fields = Object.entries(said).filter(([, value]) => typeof value !== 'object' || value === null)
  const { aggregateErrors } = said as { aggregateErrors?: unknown }
  // An AggregateError says nothing itself; what it says is in its parts.
  return Array.isArray(aggregateErrors)
    ? { ...Object.fromEntries(fields), aggregateErrors: aggregateErrors.map(plainOf) }
    : Object.fromEntries(fields)
}
