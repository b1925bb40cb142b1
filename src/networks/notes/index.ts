import { handedInNetwork } from '#networks/contract/handed-in/network.ts'

/** What members heard offline and wrote down: at a meet-up, on the phone, in the shop. */
export const notes = handedInNetwork({
  id: 'note',
  name: 'Note',
  field: { label: 'Name', hint: 'Notes are written under Listen.', placeholder: 'Notes' },
  rules: { mayAddress: true, ownContext: true },
})
