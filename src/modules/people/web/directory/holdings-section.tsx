import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api, orpc } from '#web/api.ts'
import { Button } from '#web/design/button.tsx'
import { Checkbox } from '#web/design/choice-field.tsx'
import { Form, FormActions, Submit } from '#web/design/form.tsx'
import { Row, SectionHead } from '#web/design/rows.tsx'
import { toast } from '#web/design/toast.tsx'
import { t } from '#web/i18n.ts'
import type { HoldingGroup } from '../../contract/plans.ts'
import type { MemberView } from '../../contract/shapes.ts'
import { MemberField } from './member-field.tsx'
import css from './people.module.css'

/** What others depend on that somebody holds, or held until they left; it can be given to somebody else. */
export function HoldingsSection({ member }: { member: MemberView }) {
  const { data } = useQuery(orpc.people.holdings.queryOptions({ input: { memberId: member.id } }))
  if (!data || data.groups.length === 0) return null
  return (
    <section className={css.holdings}>
      <SectionHead
        title={member.status === 'left' ? t('Still to hand over') : t('What they hold')}
        level={3}
      />
      {data.groups.map((group) => (
        <Group key={group.kind} group={group} memberId={member.id} mayNotEdit={data.mayNotEdit} />
      ))}
    </section>
  )
}

type GroupProps = { group: HoldingGroup; memberId: string; mayNotEdit: string | null }

function Group({ group, memberId, mayNotEdit }: GroupProps) {
  const [giving, setGiving] = useState(false)
  return (
    <div>
      <div className={css.viewsHead}>
        <h4 className="label">{group.name}</h4>
        {group.passable && !mayNotEdit && !giving ? (
          <Button size="s" onPress={() => setGiving(true)}>
            {t('Hand over')}
          </Button>
        ) : null}
      </div>
      {giving ? (
        <HandOverForm group={group} memberId={memberId} onDone={() => setGiving(false)} />
      ) : (
        group.items.map((item) => (
          <Row key={item.id} title={item.label} note={item.what} {...(item.href ? { to: item.href } : {})} />
        ))
      )}
    </div>
  )
}

function HandOverForm({
  group,
  memberId,
  onDone,
}: {
  group: HoldingGroup
  memberId: string
  onDone: () => void
}) {
  const queries = useQueryClient()
  const [chosen, setChosen] = useState<readonly string[]>(group.items.map((item) => item.id))
  const [to, setTo] = useState<string | null>(null)
  const submit = async (): Promise<void> => {
    await api.people.handOver({ memberId, kind: group.kind, ids: [...chosen], toMemberId: to ?? '' })
    toast(t('Handed over.'))
    void queries.invalidateQueries({ queryKey: orpc.people.key() })
    onDone()
  }
  return (
    <Form onSubmit={submit} label={t('Hand over')}>
      <div>
        {group.items.map((item) => (
          <Checkbox
            key={item.id}
            name={item.id}
            label={item.label}
            hint={item.what}
            checked={chosen.includes(item.id)}
            onChange={(on) => setChosen(on ? [...chosen, item.id] : chosen.filter((id) => id !== item.id))}
          />
        ))}
      </div>
      <MemberField
        name="toMemberId"
        label={t('Who takes it over')}
        chosen={null}
        onChange={setTo}
        without={memberId}
      />
      <FormActions>
        <Submit>{t('Hand over')}</Submit>
        <Button kind="ghost" onPress={onDone}>
          {t('Cancel')}
        </Button>
      </FormActions>
    </Form>
  )
}
