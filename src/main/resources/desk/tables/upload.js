/** Where workbooks are dropped or chosen; they become a draft, and the page goes there. */
import { html, nothing } from 'lit';
import { DeskElement } from 'desk/core/element.js';
import { texts } from 'desk/core/texts.js';
import { idempotencyKey, request } from 'desk/core/api.js';
import { navigate } from 'desk/core/router.js';

const t = texts({
  zh: {
    drop: '把改好的 Excel 文件拖到这里，或', choose: '选择文件', name: '上传工作簿', busy: '正在检查 {0}：读取每一格、找空档和重叠、运行全部用例…', release: '松开即上传',
    title: '上传为草稿', comment: '改了什么、为什么', from: '从哪一天起（不填则发布时即生效）', send: '上传并检查', cancel: '取消', files: '文件', wrong: '请选择 .xlsx 文件',
  },
  en: {
    drop: 'Drop changed Excel files here, or', choose: 'choose files', name: 'Upload workbooks', busy: 'Checking {0}: every cell, gaps and overlaps, all cases …', release: 'Let go to upload',
    title: 'Upload as a draft', comment: 'What was changed, and why', from: 'From which day (blank: as soon as it is published)', send: 'Upload and check', cancel: 'Cancel', files: 'Files', wrong: 'Choose .xlsx files',
  },
});

class WorkbookDrop extends DeskElement {
  static properties = { over: { state: true }, files: { state: true }, busy: { state: true }, problem: { state: true } };

  render() {
    const names = this.files?.map(file => file.name).join(', ');
    return html`<div class=${`drop ${this.over ? 'over' : ''}`} @dragover=${this.dragged} @dragleave=${() => { this.over = false; }} @drop=${this.dropped}>
      ${this.busy ? html`<p role="status">${t('busy', names)}</p><progress aria-label=${t('name')}></progress>`
        : html`<p>${this.over ? t('release') : html`${t('drop')}
          <button class="button small" @click=${() => this.querySelector('input[type=file]').click()}>${t('choose')}</button>`}</p>`}
      <input type="file" multiple hidden accept=".xlsx" aria-label=${t('name')} @change=${event => this.take([...event.target.files])}>
      <problem-box .problem=${this.problem}></problem-box></div>
      <dialog class="dialog" aria-labelledby="upload-title" @close=${() => { if (!this.busy) { this.files = null; } }}>
        ${this.files && !this.busy ? html`<form class="stack" @submit=${this.send}><h2 id="upload-title">${t('title')}</h2>
          <p>${t('files')}: <b>${names}</b></p>
          <label class="field"><span>${t('comment')}</span><textarea name="comment" required maxlength="1000"></textarea></label>
          <label class="field"><span>${t('from')}</span><input name="from" type="date"></label>
          <p class="right"><button type="button" class="button" @click=${() => this.querySelector('dialog').close()}>${t('cancel')}</button>
            <button class="button main">${t('send')}</button></p></form>` : nothing}
      </dialog>`;
  }

  dragged(event) {
    if ([...event.dataTransfer.types].includes('Files')) {
      event.preventDefault();
      this.over = true;
    }
  }

  dropped(event) {
    event.preventDefault();
    this.over = false;
    this.take([...event.dataTransfer.files]);
  }

  async take(files) {
    if (files.length === 0 || this.busy) {
      return;
    }
    this.problem = files.every(file => /\.xlsx$/iu.test(file.name)) ? null : new Error(t('wrong'));
    if (this.problem) {
      return;
    }
    this.files = files;
    this.key = idempotencyKey();
    await this.updateComplete;
    this.querySelector('dialog').showModal();
  }

  async send(event) {
    event.preventDefault();
    if (this.busy) {
      return;
    }
    const form = event.target;
    const body = new FormData();
    this.files.forEach(file => body.append('file', file, file.name));
    body.append('comment', form.comment.value);
    if (form.from.value) {
      body.append('effectiveFrom', form.from.value);
    }
    this.busy = true;
    this.querySelector('dialog').close();
    try {
      const { data } = await request('POST', '/drafts', { body, key: this.key });
      navigate(`/drafts/${data.id}`);
    } catch (problem) {
      this.problem = problem;
    } finally {
      this.busy = false;
      this.files = null;
      const input = this.querySelector('input[type=file]');
      if (input) {
        input.value = '';
      }
    }
  }
}
customElements.define('workbook-drop', WorkbookDrop);
