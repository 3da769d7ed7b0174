// A plan of a given length, the same for the same seed.
const ROLES = ['sponsor', 'project-manager', 'analyst', 'architect', 'developer', 'trainer', 'test-lead', 'process-owner']
const PHASES = 5
const LINES_OF_TASK = 9
const OTHER_LINES = 95

/** The YAML text of a valid plan of about `lines` lines. */
export function planText(lines, seed) {
  const team = ROLES.flatMap((role, index) => [`  - id: member-${index}`, `    name: 王芳 ${index}`, `    role: ${role}`, `    availabilityPercent: ${50 + index * 5}`, `    costPerDay: ${800 + ((seed + index) % 9) * 50}`])
  const perPhase = Math.ceil((lines - OTHER_LINES) / PHASES / LINES_OF_TASK)
  const phases = Array.from({ length: PHASES }, (_, phase) => phaseLines(phase, perPhase, seed))
  return [
    '# yaml-language-server: $schema=../schemas/plan.schema.json', 'kind: Plan', 'schemaVersion: 1', 'company: 星河贸易有限公司', 'language: zh-CN', 'currency: CNY', 'method: five-phase',
    'startDate: "2026-12-01"', 'calendar: { country: CN }', 'team:', ...team, 'uncertainty: { distribution: beta-pert }', 'phases:', ...phases.flat(), '',
  ].join('\n')
}

function phaseLines(phase, count, seed) {
  const tasks = Array.from({ length: count }, (_, task) => taskLines(phase, task, count, seed)).flat()
  return [
    `  - id: phase-${phase}`, `    title: 第 ${phase + 1} 阶段`, '    tasks:', ...tasks, '    gate:', `      id: G${phase + 1}`, `      milestone: phase-${phase}.task-${count - 1}`, '      criteria:',
    '        - { id: signed, text: The list is signed }',
  ]
}

function taskLines(phase, task, count, seed) {
  const number = phase * count + task
  const before = task > 0 ? `phase-${phase}.task-${task - 1}` : phase > 0 ? `phase-${phase - 1}.task-${count - 1}` : undefined
  const days = 3 + ((number + seed) % 5)
  return [
    `      - id: phase-${phase}.task-${task}`, `        title: 清洗客户数据 ${number + 1}`, `        assign: [member-${number % ROLES.length}]`,
    // The last one stands for the gate, and takes no time.
    task === count - 1 ? '        durationDays: 0' : `        effortDays: { optimistic: ${days}, likely: ${days + 3}, pessimistic: ${days + 8} }`, ...(before ? [`        dependsOn: [${before}]`] : []),
    '        deliverable: A list of duplicates, with owner and rule', '        category: migration', '        because: [integration.duplicates]', '        note: "Agreed on the phone: ask again in March"',
  ]
}
