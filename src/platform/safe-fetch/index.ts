import { type ServiceKey, serviceKey } from '#kernel/service-key.ts'
import type { SafeFetch } from './safe-fetch.ts'
import type { SafeSocket } from './safe-socket.ts'

export { type SafeFetchCode, SafeFetchError } from './errors.ts'
export { createSafeFetch, type SafeFetch, type SafeFetchOptions } from './safe-fetch.ts'

export { createSafeSocket, type SafeSocket } from './safe-socket.ts'

/** The one way out of the house; compose makes it from the configuration. */
export const SAFE_FETCH: ServiceKey<SafeFetch> = serviceKey<SafeFetch>('safe-fetch')

/** The same for protocols that are not HTTP. */
export const SAFE_SOCKET: ServiceKey<SafeSocket> = serviceKey<SafeSocket>('safe-socket')
