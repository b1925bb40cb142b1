import type { Bench } from './support/figure.ts'
export const dispatch: Bench = async () => ({ figures: [], notes: [] })
