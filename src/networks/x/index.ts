import type { Network } from '#networks/contract/network.ts'
import { measureXText } from './length.ts'
import { xLimits } from './limits.ts'

/** X: its limits and counting, for checking texts. It cannot be connected. */
export const x: Network = {
  id: 'x',
  name: 'X',
  limits: xLimits,
  measureText: measureXText,
}
