import type { CommandTable } from '../facts.ts';
import { CHANGES, READS } from './operations.ts';

/** What machines and releases are made by, and what tells that something is wrong with them. */
export const delivery: CommandTable = {
  // https://developer.hashicorp.com/terraform/cli/commands · https://opentofu.org/docs/cli/commands/
  'terraform tofu terragrunt': {
    oneDash: true,
    valued: '-chdir -target -var -var-file -state -out -lock-timeout -backup -parallelism -replace',
    acts: 'folder',
    family: 'terraform',
    selects: 'workspace select',
    changes: `apply, destroy, import, taint, untaint, refresh, state rm, state mv, state push, state replace-provider, force-unlock,
      workspace delete, workspace new, run-all apply, run-all destroy, apply-all, destroy-all`,
    reads: `plan, show, output, state list, state show, state pull, validate, fmt, init, version, providers, graph, console, get, workspace list,
      workspace show, workspace select, login, logout, test, metadata, run-all plan, plan-all, hclfmt, render-json`,
  },
  pulumi: {
    valued: '-s --stack -C --cwd --target -t --config -c',
    acts: 'folder',
    changes: `up, update, destroy, refresh, import, cancel, state delete, state unprotect, state rename, state move, state upgrade, stack rm,
      stack init, stack import, stack rename, config set, config rm, watch, deployment run`,
    reads:
      'preview, stack, stack ls, stack output, stack export, logs, config, config get, about, whoami, version, plugin, history, stack select',
  },
  'packer cdk sam serverless sls cdktf crossplane': {
    valued: '-s --stage -r --region --stack-name --profile -c --context -f --function',
    acts: 'folder',
    changes: 'build, deploy, destroy, remove, rollback, import, bootstrap, delete, sync, publish, watch, up, invoke',
    reads:
      'validate, diff, ls, list, synth, synthesize, logs, info, inspect, fmt, doctor, metrics, print, package, version, context, init, local invoke',
  },
  // https://docs.ansible.com/ansible/latest/command_guide/intro_adhoc.html
  ansible: {
    valued:
      '-i --inventory -m --module-name -a --args -u --user -l --limit -e --extra-vars -f --forks -b --become-user -K -t --private-key',
    acts: 'api',
    reads: [
      '--list-hosts, -C, --check',
      { with: '-m', word: /^(?:ping|setup|debug|gather_facts|stat|service_facts|package_facts|slurp|fetch|wait_for)$/ },
    ],
    runs: [
      { option: '-a --args', word: /^(?:shell|command|raw|ansible\.builtin\.(?:shell|command|raw))$/, elsewhere: true },
    ],
    otherwise: 'changes',
  },
  'ansible-playbook ansible-pull': {
    valued:
      '-i --inventory -u --user -l --limit -e --extra-vars -t --tags --skip-tags -f --forks --private-key --become-user --start-at-task',
    acts: 'api',
    reads: '-C, --check, --syntax-check, --list-hosts, --list-tasks, --list-tags',
    otherwise: 'changes',
  },
  'ansible-inventory ansible-config ansible-doc ansible-lint ansible-galaxy ansible-vault': { otherwise: 'reads' },
  // https://docs.saltproject.io/en/latest/ref/cli/salt.html: the function is after the machines.
  'salt salt-call salt-ssh': {
    valued: '-t --timeout -b --batch-size -c --config-dir -l --log-level --out -u --user',
    acts: 'api',
    reads: [
      {
        word: /^(?:test\.\w+|grains\.(?:get|items?|ls)|pillar\.(?:get|items?|ls|raw)|status\.\w+|disk\.(?:usage|inodeusage|percent)|service\.(?:status|available|get_all)|network\.(?!mod_)\w+|pkg\.(?:version|list_pkgs)|sys\.\w+|state\.show_\w+|ps\.(?!kill)\w+)$/,
      },
      { word: /^test=True$/i },
    ],
    runs: [{ word: /^cmd\.(?:run|shell|run_all|run_stdout)$/, skip: 2, joined: true, elsewhere: true }],
    otherwise: 'changes',
  },
  'puppet chef-client chef-solo knife bolt cf-agent': {
    valued: '-e --environment -t --targets -n --nodes -i -x --user -E -N -c',
    acts: 'api',
    reads: [
      '--noop, -W, --why-run, config print, config show, lookup, facts, resource, node list, node show, search, status, cookbook list, cookbook show',
      'role show, role list, plan show, task show, module list, inventory show, ssl show, cert list, --list',
    ],
    runs: [
      { sub: 'ssh', skip: 1, joined: true, elsewhere: true },
      { sub: 'command run', joined: true, elsewhere: true },
    ],
    otherwise: 'changes',
  },
  // Code and what is delivered from it.
  git: {
    valued: '-C -c --git-dir --work-tree --namespace -m --message --author -b -B',
    acts: 'folder',
    changes: [
      { sub: 'push', unless: '-n --dry-run' },
      'reset, revert, clean, rebase, merge, cherry-pick, am, filter-branch, gc, prune, update-ref, rm, mv, commit, apply, submodule update, pull',
      { sub: 'checkout' },
      'switch, restore, stash, tag -d, branch -D, worktree remove, worktree prune, remote set-url, remote remove, bisect',
    ],
    reads: [
      { sub: 'tag', unless: '-d --delete -a -s -f --force' },
      { sub: 'branch', unless: '-d -D -m -M --delete --move -f --force' },
      { sub: 'stash', word: /^(?:list|show)$/ },
      { sub: 'clean', with: '-n' },
      `status, log, diff, show, blame, fetch, clone, ls-files, ls-remote, rev-parse, rev-list, describe, grep, shortlog, reflog, remote, config,
      cat-file, ls-tree, for-each-ref, merge-base, name-rev, archive, show-ref, whatchanged, cherry, range-diff, worktree list, submodule status,
      format-patch, add, init, fsck, version, help, bundle`,
    ],
  },
  // https://cli.github.com/manual/ · https://docs.gitlab.com/cli/
  'gh glab hub': {
    valued: '-R --repo -b --body -t --title -f -F --field --raw-field -X --method -H --header -q --jq -r --ref',
    acts: 'api',
    reads: [
      { sub: 'api', unless: '-X --method -f -F --field --raw-field --input' },
      { sub: new RegExp(`^[\\w-]+ (?:${READS}|diff|checks|checkout|clone|logs|trace|lint|browse|watch|token)(?= |$)`) },
      'auth, browse, status, search, config, extension, completion, alias',
    ],
    changes: [
      'api',
      {
        sub: new RegExp(
          `^[\\w-]+ (?:${CHANGES}|rerun|close|reopen|review|comment|edit|ready|lock|unlock|pin|unpin|fork|archive|retry|trigger|note|develop)(?= |$)`,
        ),
      },
    ],
  },
  // Dashboards, alerts and who is on call.
  amtool: {
    valued: '--alertmanager.url -d --duration -c --comment -a --author --config.file',
    acts: 'api',
    changes: 'silence add, silence expire, silence update, silence import, alert add',
    reads:
      'alert, alert query, silence, silence query, config, config show, config routes, check-config, cluster show, template render',
  },
  'promtool mimirtool logcli tempo-cli thanos jaeger cortextool lokitool': {
    acts: 'api',
    changes:
      'rules load, rules sync, rules delete, alertmanager load, alertmanager delete, tools bucket rewrite, tools bucket mark, tools bucket cleanup',
    otherwise: 'reads',
  },
  'grafana-cli grafana pd pagerduty opsgenie-cli datadog-ci dog newrelic sentry-cli': {
    acts: 'api',
    reads: [{ sub: new RegExp(`^(?:[\\w:-]+ )?(?:${READS})(?= |$)`) }],
    otherwise: 'changes',
  },
};
