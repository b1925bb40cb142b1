import type { IdeaView } from '#modules/ideas/contract.ts'
import { Select } from '#web/design/choice-field.tsx'
import { FormRow } from '#web/design/form.tsx'
import { TextArea, TextField } from '#web/design/text-field.tsx'
import { t } from '#web/i18n.ts'
import { DepartmentField } from './department-field.tsx'
import { listed, rated, said } from './read-form.ts'
import { efforts, reaches } from './words.ts'

/** The fields of an idea, the title first. */
export function IdeaFields({ idea, onTitle }: { idea?: IdeaView; onTitle?: (title: string) => void }) {
  return (
    <>
      <TextField
        name="title"
        label={t('Title')}
        required
        autoFocus
        defaultValue={idea?.title}
        onChange={onTitle}
      />
      <TextArea name="what" label={t('What it is about')} rows={3} defaultValue={idea?.what} />
      <TextArea
        name="why"
        label={t('Why')}
        hint={t('Who would like to know it, and what they could do with it.')}
        rows={2}
        defaultValue={idea?.why}
      />
      <FormRow>
        <Select
          name="reach"
          label={t('How many it concerns')}
          options={reaches()}
          defaultValue={String(idea?.reach ?? '')}
        />
        <Select
          name="effort"
          label={t('How much work it is')}
          options={efforts()}
          defaultValue={String(idea?.effort ?? '')}
        />
      </FormRow>
      <FormRow>
        <DepartmentField none={t('For everybody')} defaultValue={idea?.department?.id ?? ''} />
        <TextField name="programme" label={t('Programme or series')} defaultValue={idea?.programme} />
      </FormRow>
      <TextField
        name="tags"
        label={t('Tags')}
        hint={t('Parted by commas.')}
        defaultValue={idea?.tags.join(', ')}
      />
    </>
  )
}

/** What was filled in. */
export function ideaOf(data: FormData) {
  return {
    title: said(data, 'title'),
    what: said(data, 'what'),
    why: said(data, 'why'),
    reach: rated(data, 'reach'),
    effort: rated(data, 'effort'),
    departmentId: said(data, 'departmentId') || null,
    programme: said(data, 'programme'),
    tags: listed(data, 'tags'),
  }
}
