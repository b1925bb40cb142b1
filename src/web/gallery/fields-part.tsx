import { useState } from 'react'
import { Checkbox, RadioGroup, Select, Switch } from '../design/choice-field.tsx'
import { Combobox } from '../design/combobox.tsx'
import { DateTimeField, DayField } from '../design/date-field.tsx'
import { FileField } from '../design/file-field.tsx'
import { FieldGroup, Form, FormActions, FormRow, Submit } from '../design/form.tsx'
import { NumberField, TextArea, TextField } from '../design/text-field.tsx'
import type { Refusal } from '../errors.ts'
import { Part, Show } from './show.tsx'

const people = [
  { id: 'mara', label: 'Mara Lindqvist', hint: 'Logistics' },
  { id: 'jonas', label: 'Jonas Eide', hint: 'Sales' },
  { id: 'dana', label: 'Dana Ortiz', hint: 'Investor Relations' },
]
const languages = [
  { value: 'en', label: 'English' },
  { value: 'de', label: 'German' },
]
const refusal: Refusal = {
  kind: 'fields',
  message: 'The account could not be connected.',
  help: 'Ask whoever looks after the account at Fjell & Sons for an app password.',
  fields: { appPassword: 'Bluesky refused this app password. Make a new one under Settings, App passwords.' },
  requestId: '01JD8',
  retry: false,
}

export function FieldsPart() {
  return (
    <Part name="Fields">
      <Texts />
      <Choices />
      <WholeForm />
    </Part>
  )
}

function Texts() {
  const [at, setAt] = useState<string | null>('2026-03-12T08:30:00.000Z')
  return (
    <Show name="Text" as="cols">
      <TextField
        name="handle"
        label="Handle"
        hint="As it stands in the address: fjell.example"
        defaultValue="fjellandsons.example"
      />
      <TextField
        name="wrong"
        label="Address of the feed"
        type="url"
        defaultValue="htp:/fjell"
        error="This is not a web address. Begin with https://"
      />
      <TextField name="off" label="Organisation" defaultValue="Fjell & Sons" disabled />
      <TextField
        name="find"
        label="Search"
        silentLabel
        type="search"
        icon="search"
        placeholder="Search the directory"
      />
      <NumberField name="hours" label="First answer within" suffix="minutes" defaultValue={240} />
      <DateTimeField
        name="when"
        label="Goes out"
        value={at ?? undefined}
        onChange={setAt}
        hint="Thursday 09:30 is a good hour"
      />
      <DayField name="day" label="From" defaultValue="2026-03-01" max="2026-03-31" />
      <TextArea
        name="alt"
        label="Alt text"
        count={{ used: 101, limit: 1000 }}
        defaultValue="An orange shell jacket on a wooden bench."
      />
      <TextArea
        name="post"
        label="Text"
        count={{ used: 321, limit: 300 }}
        defaultValue="Too long for Bluesky."
      />
    </Show>
  )
}

function Choices() {
  return (
    <Show name="Choice" as="cols">
      <Select name="language" label="Language" options={languages} defaultValue="en" />
      <Combobox name="owner" label="Owner" items={people} defaultValue="mara" />
      <RadioGroup
        name="who"
        label="Who may answer"
        defaultValue="desk"
        options={[
          { value: 'desk', label: 'The desk', hint: 'Everybody in Service' },
          { value: 'owner', label: 'Only the owner' },
          { value: 'any', label: 'Anybody', disabled: true },
        ]}
      />
      <div>
        <Checkbox
          name="terms"
          label="Keep what was said as a fact"
          hint="Others will see it with the person"
          defaultChecked
        />
        <Checkbox
          name="must"
          label="I have read the policy"
          error="Without it nobody may publish. Tick it once you have read it."
        />
        <Switch name="pause" label="Pause posts about the web shop" defaultChecked />
        <Switch name="quiet" label="Quiet hours" />
      </div>
      <FileField
        name="image"
        label="Image"
        accept="image/*"
        maxBytes={2_000_000}
        hint="PNG, JPEG or WebP, up to 2 MB"
      />
      <FileField
        name="list"
        label="People"
        progress={0.4}
        error="“staff.xls” is not of a kind that fits here. Choose another file."
      />
    </Show>
  )
}

function WholeForm() {
  return (
    <Show name="Form" as="block">
      <Form label="Connect Bluesky" onSubmit={() => {}} refusal={refusal} className="gal-form">
        <FormRow>
          <TextField name="account" label="Handle" defaultValue="fjellandsons.example" required />
          <TextField
            name="appPassword"
            label="App password"
            type="password"
            defaultValue="abcd-efgh"
            required
          />
        </FormRow>
        <FieldGroup legend="Where it appears" note="Who sees what this account hears.">
          <Select name="desk" label="Desk" options={[{ value: 'service', label: 'Service' }]} />
        </FieldGroup>
        <FormActions>
          <Submit>Connect the account</Submit>
        </FormActions>
      </Form>
    </Show>
  )
}
