import { defineModule } from '#platform/module.ts'

export const savedRepliesModule = defineModule({ name: 'saved-replies' })
