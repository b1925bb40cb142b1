import { useQuery, useQueryClient } from '@tanstack/react-query'
import { api, orpc } from '#web/api.ts'
import { Button } from '#web/design/button.tsx'
import { Chip } from '#web/design/chip.tsx'
import { Checkbox, Select } from '#web/design/choice-field.tsx'
import { type Column, DataTable } from '#web/design/data-table.tsx'
import { FieldGroup, Form, FormActions, Submit } from '#web/design/form.tsx'
import { Page, PageTitle, Panel } from '#web/design/page.tsx'
import { QueryView } from '#web/design/query-view.tsx'
import { toast } from '#web/design/toast.tsx'
import { t } from '#web/i18n.ts'
import { usePlace, useSearch, useSetSearch } from '#web/screen-hooks.ts'
import { approverKinds, factClasses, type RuleView } from '../contract.ts'
import { approverName, type Class, className, classTone, kindName } from './fact-words.ts'
import styles from './facts.module.css'
import { PlacesField, placesFrom } from './places-field.tsx'
import { field } from './read-form.ts'
import { SectionNav } from './section-nav.tsx'

/** The matrix: which departments consent to which kind of fact, and what new facts of it start with. */
export function Screen() {
  usePlace([t('People'), t('Facts'), t('Who approves')])
  const { kind } = useSearch<{ kind?: string }>()
  const set = useSetSearch()
  const query = useQuery(orpc.facts.rules.queryOptions())
  const editing =
    query.data?.mayNotEdit === null ? query.data.rules.find((rule) => rule.kind === kind) : undefined
  return (
    <Page>
      <PageTitle title={t('Who approves')} note={t('All departments that are named have to consent')} />
      <SectionNav current="rules" />
      {editing ? (
        <Panel title={kindName(editing.kind)}>
          <RuleForm key={editing.kind} rule={editing} onDone={() => set({ kind: undefined })} />
        </Panel>
      ) : null}
      <Panel
        note={t(
          'Nobody approves what they proposed, and whoever approved alone does not enter. Where a department does not exist, any approver stands in for it.',
        )}
      >
        <QueryView query={query} skeleton="table" what={t('The matrix could not be loaded.')}>
          {(data) => (
            <div className={styles.table}>
              <DataTable
                caption={t('Who approves')}
                rows={data.rules}
                keyOf={(rule) => rule.kind}
                columns={columns(data.mayNotEdit, (rule) => set({ kind: rule.kind }))}
              />
            </div>
          )}
        </QueryView>
      </Panel>
    </Page>
  )
}

function columns(mayNotEdit: string | null, onEdit: (rule: RuleView) => void): Column<RuleView>[] {
  return [
    { id: 'kind', head: t('About'), names: true, cell: (rule) => kindName(rule.kind) },
    {
      id: 'approvers',
      head: t('Consents needed'),
      cell: (rule) => (
        <>
          {rule.approvers.map(approverName).join(', ')}
          {rule.workforce ? <span className="qq"> {t('(two members in any case)')}</span> : null}
        </>
      ),
    },
    {
      id: 'class',
      head: t('Class'),
      cell: (rule) => <Chip tone={classTone(rule.class)}>{className(rule.class)}</Chip>,
    },
    {
      id: 'places',
      head: t('May appear'),
      cell: ({ places }) => (places === null ? t('anywhere') : places.join(', ') || t('nowhere')),
    },
    {
      id: 'own',
      head: t('Comes from'),
      cell: (rule) => (rule.own ? t('this organisation') : t('the default')),
    },
    {
      id: 'edit',
      head: t('Change'),
      align: 'end',
      cell: (rule) => (
        <Button
          size="s"
          disabledReason={mayNotEdit ?? undefined}
          label={t('Change who approves: {kind}', { kind: kindName(rule.kind) })}
          onPress={() => onEdit(rule)}
        >
          {t('Change')}
        </Button>
      ),
    },
  ]
}

function RuleForm({ rule, onDone }: { rule: RuleView; onDone: () => void }) {
  const queries = useQueryClient()
  const submit = async (data: FormData): Promise<void> => {
    await api.facts.setRule({
      kind: rule.kind,
      approvers: approverKinds.filter((kind) => data.get(`approver.${kind}`)),
      class: field(data, 'class') as Class,
      places: placesFrom(data),
    })
    await queries.invalidateQueries({ queryKey: orpc.facts.key() })
    toast(t('Changed. It holds for wordings that wait, too.'))
    onDone()
  }
  return (
    <Form onSubmit={submit} className={styles.form} label={kindName(rule.kind)}>
      <FieldGroup legend={t('Consents needed')}>
        <div className={styles.choices}>
          {approverKinds.map((kind) => (
            <Checkbox
              key={kind}
              name={`approver.${kind}`}
              label={approverName(kind)}
              defaultChecked={rule.approvers.includes(kind)}
            />
          ))}
        </div>
      </FieldGroup>
      <Select
        name="class"
        label={t('Class of new facts')}
        defaultValue={rule.class}
        options={factClasses.map((value) => ({ value, label: className(value) }))}
      />
      <PlacesField value={rule.places} />
      <FormActions>
        <Submit>{t('Save')}</Submit>
        <Button onPress={onDone}>{t('Cancel')}</Button>
      </FormActions>
    </Form>
  )
}
