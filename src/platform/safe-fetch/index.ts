import { type ServiceKey, serviceKey } from '#kernel/service-key.ts'
import type { SafeFetch } from './safe-fetch.ts'

export { type SafeFetchCode, SafeFetchError } from './errors.ts'
export { createSafeFetch, type SafeFetch, type SafeFetchOptions } from './safe-fetch.ts'

/** The one way out of the house; compose makes it from the configuration. */
export const SAFE_FETCH: ServiceKey<SafeFetch> = serviceKey<SafeFetch>('safe-fetch')
