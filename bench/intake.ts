import type { Bench } from './support/figure.ts'
export const intake: Bench = async () => ({ figures: [], notes: [] })
