import type { Bench } from './support/figure.ts'
export const page: Bench = async () => ({ figures: [], notes: [] })
