import { handedInNetwork } from '#networks/contract/handed-in/network.ts'

/** What other tools collected, from their files. It is history: nothing of it asks for an answer. */
export const imports = handedInNetwork({
  id: 'import',
  name: 'Import',
  field: {
    label: 'Name',
    hint: 'Where the files come from, such as “Old listening tool”. They are handed in under Listen, Sources.',
    placeholder: 'Old listening tool',
  },
  rules: { mayAddress: false, ownContext: true },
})
