/** All facts of a topic in one form, made of the schema; each change is told at once. Property: case. */
import { html, nothing } from 'lit';
import { DeskElement } from 'desk/core/element.js';
import { choices, kind } from 'desk/consult/schema.js';
import { inputType, shown, typed } from 'desk/consult/value.js';
import { t, unit } from 'desk/consult/texts.js';

const LEFT_OUT = new Set(['topic', 'storeId', 'locale', 'requestId', 'requestedAt', 'asOf', 'proposals', 'unknown']);

class FactsForm extends DeskElement {
  static properties = { case: { attribute: false }, version: { type: Number }, extra: { state: true } };

  constructor() {
    super();
    this.extra = {};
  }

  render() {
    const schema = this.case.schema;
    if (!schema) {
      return html`<desk-loading></desk-loading>`;
    }
    return html`<div class="stack facts-form">${Object.entries(schema.properties).filter(([name]) => !LEFT_OUT.has(name))
      .map(([name, node]) => this.group(node, '/' + name))}</div>`;
  }

  group(node, pointer) {
    const told = this.case.value(pointer);
    return html`<details class="card folded" ?open=${told !== undefined || pointer === '/complaint' || pointer === '/projects'}>
      <summary><h2>${node.title}</h2></summary>
      ${node.type === 'array' ? this.list(node, pointer) : html`<div class="fields">${this.members(node, pointer)}</div>`}</details>`;
  }

  members(node, pointer) {
    return Object.entries(node.properties ?? {}).map(([name, member]) => this.member(member, pointer + '/' + name));
  }

  member(node, pointer) {
    switch (kind(node)) {
      case 'OBJECT': return html`<fieldset class="inner"><legend>${node.title}</legend><div class="fields">${this.members(node, pointer)}</div></fieldset>`;
      case 'LIST': return html`<fieldset class="inner"><legend>${node.title}</legend>${this.list(node, pointer)}</fieldset>`;
      default: return this.field(node, pointer);
    }
  }

  list(node, pointer) {
    const told = this.case.value(pointer) ?? [];
    const count = Math.max(told.length, this.extra[pointer] ?? 0);
    return html`${Array.from({ length: count }, (_, index) => html`<fieldset class="inner"><legend>${t('item', node.title, index + 1)}</legend>
        <div class="fields">${this.members(node.items, pointer + '/' + index)}</div>
        <button class="button small" @click=${() => this.removeItem(pointer, index)}>${t('remove')}</button></fieldset>`)}
      <button class="button small" ?disabled=${count > told.length} @click=${() => { this.extra = { ...this.extra, [pointer]: told.length + 1 }; }}>${t('add', node.title)}</button>`;
  }

  removeItem(pointer, index) {
    const told = this.case.value(pointer) ?? [];
    this.extra = { ...this.extra, [pointer]: Math.max(0, told.length - 1) };
    if (index < told.length) {
      this.case.tell(pointer + '/' + index, undefined);
    }
  }

  field(node, pointer) {
    const type = kind(node);
    const value = this.case.value(pointer);
    const fault = this.case.problem?.errors?.find(error => error.pointer === pointer)?.message;
    const name = node['x-unit'] ? t('unitOf', node.title, unit(node['x-unit'])) : node.title;
    const id = 'fault' + pointer.replaceAll('/', '-');
    const change = event => this.tell(type, pointer, event);
    let input;
    if (type === 'SET') {
      return html`<fieldset class="inner wide"><legend>${node.title}</legend><div class="checks">${choices(node).map(choice => html`<label class="check">
        <input type="checkbox" .checked=${value?.includes(choice.key) ?? false} @change=${event => this.toggle(pointer, choice.key, event.target.checked)}><span>${choice.label}</span></label>`)}</div></fieldset>`;
    }
    if (type === 'ENUM' || type === 'BOOLEAN') {
      const options = type === 'BOOLEAN' ? [{ key: true, label: t('yes') }, { key: false, label: t('no') }] : choices(node);
      input = html`<select @change=${change} aria-describedby=${fault ? id : nothing}><option value="" .selected=${value === undefined}>${t('leaveOut')}</option>
        ${options.map(option => html`<option value=${String(option.key)} .selected=${value === option.key}>${option.label}</option>`)}</select>`;
    } else {
      input = html`<input type=${inputType(type)} inputmode=${{ INTEGER: 'numeric', DECIMAL: 'decimal' }[type] ?? nothing} maxlength=${node.maxLength ?? nothing}
        .value=${shown(type, value)} @change=${change} aria-describedby=${fault ? id : nothing} autocomplete="off">`;
    }
    return html`<label class="field ${fault ? 'bad' : ''}"><span>${name}</span>${input}${fault ? html`<span class="fault" id=${id}>${fault}</span>` : nothing}</label>`;
  }

  tell(type, pointer, event) {
    this.case.tell(pointer, typed(type === 'ENUM' ? 'TEXT' : type, event.target.value));
  }

  toggle(pointer, key, isOn) {
    const before = (this.case.value(pointer) ?? []).filter(known => known !== key);
    const after = isOn ? [...before, key] : before;
    this.case.tell(pointer, after.length > 0 ? after : undefined);
  }
}
customElements.define('facts-form', FactsForm);
