import type { Bench } from './support/figure.ts'
export const mention: Bench = async () => ({ figures: [], notes: [] })
