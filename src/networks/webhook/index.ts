import { handedInNetwork } from '#networks/contract/handed-in/network.ts'

/** Items that other systems send us, signed. */
export const webhook = handedInNetwork({
  id: 'webhook',
  name: 'Webhook',
  field: {
    label: 'Name',
    hint: 'What sends here, such as “Review portal”. Its address and secret stand under Listen, Sources.',
    placeholder: 'Review portal',
  },
  rules: { mayAddress: true, ownContext: false },
})
