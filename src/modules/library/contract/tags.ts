import { oc } from '@orpc/contract'
import { z } from 'zod'
import { id, tagCard, tags } from './shapes.ts'

const path = '/library/tags/{tagId}'
const name = z.string().max(100, 'Use at most 100 characters.')

export const tagsContract = {
  tags: oc
    .route({ method: 'GET', path: '/library/tags', summary: 'The controlled list of tags', tags })
    .input(z.object({ q: z.string().max(100).optional() }))
    .output(
      z.object({
        tags: z.array(
          tagCard.extend({
            media: z.number().int(),
            texts: z.number().int(),
            /** It may be several words that run together. */
            unclear: z.boolean(),
            /** Other spellings that were merged into it. */
            merged: z.array(tagCard),
          }),
        ),
        mayNotManage: z.string().nullable(),
      }),
    ),
  addTag: oc
    .route({ method: 'POST', path: '/library/tags', summary: 'Add a tag to the list', tags })
    .input(z.object({ name }))
    .output(tagCard),
  renameTag: oc
    .route({ method: 'PATCH', path, summary: 'Rename a tag everywhere', tags })
    .input(z.object({ tagId: id, name }))
    .output(tagCard),
  mergeTags: oc
    .route({ method: 'POST', path: `${path}/merge`, summary: 'Let one tag stand for another', tags })
    .input(z.object({ tagId: id, intoId: id }))
    .output(tagCard),
  splitTag: oc
    .route({
      method: 'POST',
      path: `${path}/split`,
      summary: 'Let a merged tag stand for itself again',
      tags,
    })
    .input(z.object({ tagId: id }))
    .output(tagCard),
  removeTag: oc
    .route({ method: 'DELETE', path, summary: 'Take an unused tag off the list', tags })
    .input(z.object({ tagId: id }))
    .output(z.object({ tagId: id })),
}
