import { Checkbox } from '#web/design/choice-field.tsx'
import { FormRow } from '#web/design/form.tsx'
import { Panel } from '#web/design/page.tsx'
import { Facts } from '#web/design/rows.tsx'
import { t } from '#web/i18n.ts'
import { CheckGroup } from '../parts/check-group.tsx'
import { toggled } from '../parts/toggled.ts'
import type { ContentClass } from '../types.ts'
import { classWords, contentClasses } from '../words/classes.ts'
import { andList } from '../words/lists.ts'
import styles from './rules.module.css'
import { useDesk } from './use-desk.ts'

/** Which classes rest in quiet periods, and which need a channel the public was told about. */
export function RestingClasses() {
  const { rulebook, mayNot, edit } = useDesk()
  const { quietClasses, recognisedClasses } = rulebook
  return (
    <Panel title={t('What these rules are about')}>
      <div className={styles.narrow}>
        {mayNot ? (
          <Facts
            items={[
              [t('Rests in a quiet period'), listed(quietClasses)],
              [t('On recognised channels only'), listed(recognisedClasses)],
            ]}
          />
        ) : (
          <FormRow>
            <Classes
              name="quietClasses"
              legend={t('Rests in a quiet period')}
              values={quietClasses}
              onChange={(next) => edit({ quietClasses: next })}
            />
            <Classes
              name="recognisedClasses"
              legend={t('On recognised channels only')}
              values={recognisedClasses}
              onChange={(next) => edit({ recognisedClasses: next })}
            />
          </FormRow>
        )}
      </div>
    </Panel>
  )
}

function listed(classes: readonly ContentClass[]): string {
  return classes.length === 0 ? t('nothing') : andList(classes.map(classWords))
}

type ClassesProps = {
  name: string
  legend: string
  values: readonly ContentClass[]
  onChange: (values: ContentClass[]) => void
}

function Classes({ name, legend, values, onChange }: ClassesProps) {
  return (
    <CheckGroup name={name} legend={legend}>
      {contentClasses.map((of) => (
        <Checkbox
          key={of}
          name={`${name}.${of}`}
          label={classWords(of)}
          checked={values.includes(of)}
          onChange={() => onChange(contentClasses.filter((one) => toggled(values, of).includes(one)))}
        />
      ))}
    </CheckGroup>
  )
}
