import type { Network } from '#networks/contract/network.ts'
import { xAssisted } from './assisted.ts'
import { measureXText } from './length.ts'
import { xLimits } from './limits.ts'

/** X: its limits and counting, and posting by hand. It cannot be connected. */
export const x: Network = {
  id: 'x',
  name: 'X',
  limits: xLimits,
  measureText: measureXText,
  assisted: xAssisted,
}
