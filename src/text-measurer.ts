import { bluesky } from '#networks/bluesky/index.ts'
import type { TextMeasure } from '#networks/contract/limits.ts'
import type { Network } from '#networks/contract/network.ts'
import { fake } from '#networks/fake/index.ts'
import { x } from '#networks/x/index.ts'
import type { TextMeasurer, TextRow } from './cli/command.ts'

const networks = new Map<string, Network>([bluesky, x, fake].map((network) => [network.id, network]))

/** Lengths as each network counts them; a content warning counts with the text, entities stand in the text alone. */
export const textMeasurer: TextMeasurer = {
  networks: [...networks.keys()],
  measure(id: string, row: TextRow): TextMeasure {
    const network = networks.get(id)
    if (!network) throw new Error(`there is no network ${id}`)
    const max = row.max ?? network.limits.text.max
    const limits = { ...network.limits, text: { ...network.limits.text, max } }
    const measured = network.measureText(row.text, limits)
    if (!row.spoilerText) return measured
    const length = measured.length + network.measureText(row.spoilerText, limits).length
    return { ...measured, length, valid: length > 0 && length <= max }
  },
}
