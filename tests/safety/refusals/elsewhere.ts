/** Files whose sentences no screen shows, or that bring their German another way; each with why. */
export const elsewhere: readonly (readonly [file: RegExp, why: string])[] = [
  [
    /\/(?:[\w-]+-)?metrics(?:-[\w-]+)?\.ts$/,
    'what figures are called and why they are unknown: insights says it (said.ts)',
  ],
  [/^src\/modules\/insights\/contract\//, 'the German of figures itself'],
  [/\/(?:[\w-]+-)?letters?\.ts$/, 'letters are written in the language of whom they go to'],
  [
    /^src\/modules\/on-call\/domain\/message\.ts$/,
    'what rings is written in the language of whoever is rung',
  ],
  [/^src\/modules\/assist\/domain\/prompt\.ts$/, 'read by a machine'],
  [
    /^src\/modules\/(?:policy|statements)\/domain\/starter/,
    'texts to begin with, in the language of the text',
  ],
  [
    /^src\/modules\/survey\/domain\/(?:catalogue|dpia)\.ts$/,
    'questions in the language of the survey; a document',
  ],
  [/^src\/modules\/council\/domain\/minutes\.ts$/, 'a document that stays as it was sealed'],
  [/^src\/modules\/training\/domain\/curriculum/, 'courses in the language of the course'],
  [/^src\/modules\/reports\/domain\/words\.ts$/, 'reports bring their own German'],
  [/^src\/modules\/incidents\/outside\.ts$/, 'what other rooms are asked for'],
  [
    /^src\/modules\/signals\/domain\/(?:phrases|sentence)\.ts$/,
    'what a signal says has its own German beside it',
  ],
  [
    /^src\/modules\/campaigns\/links\/nowhere\.ts$/,
    'a public page that is written in the language of the browser',
  ],
  [/^src\/modules\/directory\/(?:domain\/)?scim\//, 'answers to another directory, a machine'],
  [/^src\/modules\/listening\/(?:flow|ingest)\//, 'kept with the item for whoever runs the house'],
  [/kit-subject\.ts$/, 'the test kit'],
  [
    /^src\/networks\/(?:contract\/kit|fake\/server|firehose\/(?:frames|socket)|feed\/parse|contract\/handed-in\/shapes)\//,
    'test kit, make-believe network, wire formats',
  ],
  [
    /^src\/platform\/(?:config|key-|postgres|stream|db|jobs|secrets|learning|startup|module|work|live|log|metric|anomaly|events|health|http\/health)/,
    'for whoever runs the house: start, settings, database',
  ],
  [/^src\/platform\/matcher\//, 'problems of a query carry a code; listening says them (problem-words.ts)'],
]
