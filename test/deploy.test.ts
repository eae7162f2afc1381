import { execFileSync, spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'chai'
import { validate } from 'dockerfile-utils'
import { Deployment } from 'kubernetes-models/apps/v1'
import { Ingress } from 'kubernetes-models/networking.k8s.io/v1'
import { PodDisruptionBudget } from 'kubernetes-models/policy/v1'
import { Service } from 'kubernetes-models/v1'
import { describe, it } from 'mocha'
import { parse } from 'yaml'
import { newFolder } from './folder.ts'
import { freePort } from './free-port.ts'
import { makeFolder } from './server/extension.ts'
import { launch } from './server/running.ts'

const fileOf = (name: string) => readFileSync(`deploy/${name}`, 'utf8')
const isThere = (program: string) => spawnSync(program, ['-v']).error === undefined

const kinds = new Map<string, new (data: never) => { validate(): void }>([
  ['Deployment', Deployment],
  ['Service', Service],
  ['Ingress', Ingress],
  ['PodDisruptionBudget', PodDisruptionBudget],
])

describe('the files in deploy/', function () {
  this.timeout(60_000)

  it('are those that the docs show', () => {
    const page = readFileSync('docs/deploying.md', 'utf8')
    const names = readdirSync('deploy', { recursive: true, encoding: 'utf8' }).filter((name) => /\w\.|file$/.test(name))
    expect(names.filter((name) => !page.includes(`\n${fileOf(name)}\`\`\`\n`))).to.deep.equal([])
    expect(names.filter((name) => !page.includes(`](../deploy/${name})`))).to.deep.equal([])
  })

  it('are a unit that systemd understands', function () {
    if (!isThere('systemd-analyze')) return this.skip()
    const unit = fileOf('pizzabot.service')
    const folder = newFolder({ 'pizzabot.service': unit.replace('/usr/bin/node', process.execPath) })
    const path = join(folder.path, 'pizzabot.service')
    const { stdout, stderr, status } = spawnSync('systemd-analyze', ['verify', '--man=no', path], { encoding: 'utf8' })
    const said = `${stdout}${stderr}`.split('\n').filter((line) => line.includes('pizzabot.service'))
    expect(said).to.deep.equal([])
    expect(status).to.equal(0)
    // An error in the files, or wrong usage.
    expect(unit).to.include('RestartPreventExitStatus=1 2\n')
  })

  it('are a site that nginx takes', function () {
    if (!isThere('nginx') || !isThere('openssl')) return this.skip()
    const folder = newFolder()
    const at = (name: string) => join(folder.path, name)
    const subject = ['-subj', '/CN=voice.example.com', '-keyout', at('privkey.pem'), '-out', at('fullchain.pem')]
    execFileSync('openssl', ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', ...subject], { stdio: 'ignore' })
    const site = fileOf('nginx.conf').replaceAll('/etc/letsencrypt/live/voice.example.com', folder.path)
    const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((one) => `${one}_temp_path ${at(one)};`)
    folder.write({
      'nginx.conf': `pid ${at('pid')};\nevents {}\nhttp {\naccess_log off;\n${temporary.join('\n')}\n${site}}\n`,
    })
    const { stderr } = spawnSync('nginx', ['-t', '-e', at('log'), '-c', at('nginx.conf')], { encoding: 'utf8' })
    expect(stderr).to.include('syntax is ok').and.include('test is successful')
  })

  it('are manifests of Kubernetes that keep the restricted profile', () => {
    const names = ['deployment', 'service', 'ingress', 'disruption-budget']
    const documents = names.map((name) => parse(fileOf(`kubernetes/${name}.yaml`)))
    for (const data of documents) {
      const Kind = kinds.get(data.kind)
      if (Kind === undefined) throw new Error(data.kind)
      new Kind(data as never).validate()
    }
    expect(documents.map(({ kind }) => kind)).to.deep.equal([...kinds.keys()])
    const [deployment] = documents
    const { spec } = deployment.spec.template
    // https://kubernetes.io/docs/concepts/security/pod-security-standards/#restricted
    expect(spec.securityContext).to.deep.include({ runAsNonRoot: true, seccompProfile: { type: 'RuntimeDefault' } })
    expect(spec).not.to.have.any.keys('hostNetwork', 'hostPID', 'hostIPC')
    for (const { securityContext } of spec.containers) {
      expect(securityContext).to.deep.include({ allowPrivilegeEscalation: false, capabilities: { drop: ['ALL'] } })
      expect(securityContext).not.to.have.property('privileged')
    }
    expect(spec.volumes.every((one: object) => 'configMap' in one)).to.equal(true)
    const broken = { ...deployment, spec: { ...deployment.spec, replicas: 'two' } }
    expect(() => new Deployment(broken).validate()).to.throw()
  })

  it('are an image whose health check tells a server that answers from one that does not', async () => {
    const text = fileOf('Dockerfile')
    expect(validate(text)).to.deep.equal([])
    expect(text.match(/^USER .*/gm)).to.deep.equal(['USER node'])
    const [, command = ''] = /HEALTHCHECK .*\n\s+CMD (\[.*\])/.exec(text) ?? []
    const [program, ...args] = JSON.parse(command)
    expect(program).to.equal('node')
    const server = await launch(makeFolder().path, 'start')
    const codeAt = (port: number) => spawnSync(process.execPath, args, { env: { PORT: String(port) } }).status
    expect([codeAt(server.port), codeAt(await freePort())]).to.deep.equal([0, 1])
    await server.end()
  })

  it('are services of one composition', () => {
    const { services, volumes } = parse(fileOf('compose.yaml'))
    const mounted = Object.values<{ volumes: readonly string[] }>(services).flatMap((one) => one.volumes)
    const named = mounted.map((one) => one.split(':')[0] ?? '').filter((one) => !one.startsWith('.'))
    expect(named).to.have.members(Object.keys(volumes))
    expect(Object.keys(services)).to.include.members(Object.keys(services.pizzabot.depends_on))
    expect(services.pizzabot.environment.DATABASE_URL).to.include('@postgres/')
  })

  it('take a ConfigMap as the docs make it, of names that it takes', function () {
    if (spawnSync('kubectl', ['version', '--client']).error !== undefined) return this.skip()
    const make = (folder: string) =>
      spawnSync(
        'kubectl',
        ['create', 'configmap', 'dialogs', `--from-file=${folder}`, '--dry-run=client', '--output=yaml'],
        { encoding: 'utf8' },
      )
    expect(parse(make('dialogs/').stdout).data).to.have.property('pizza.yaml')
    expect(make(`${newFolder({ '주문.yaml': 'intents: {}\n' }).path}/`).stderr).to.include('not a valid key name')
  })
})
