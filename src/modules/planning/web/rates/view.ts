import type { api } from '#web/api.ts'

export type RatesView = Awaited<ReturnType<typeof api.planning.rates>>
