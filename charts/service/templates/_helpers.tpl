{{- define "service.name" -}}{{ .Release.Name }}-{{ .Chart.Name }}{{- end }}

{{- define "service.image" -}}
{{- $image := .Values.image -}}
{{- $registry := $image.registry | default .Values.global.image.registry | required "global.image.registry must name the registry that `make images` pushed to" -}}
{{ $registry }}/{{ $image.name | default .Chart.Name }}:{{ $image.tag | default .Values.global.image.tag | default .Chart.AppVersion | required "global.image.tag must name a version" }}
{{- end }}

{{- /* What tells all pods of a service: those that serve, and those that migrate. */ -}}
{{- define "service.identity" -}}
app.kubernetes.io/name: {{ .Chart.Name }}
app.kubernetes.io/instance: {{ .Release.Name }}
{{- end }}

{{- define "service.server" -}}
{{ include "service.identity" . }}
app.kubernetes.io/component: server
{{- end }}

{{- define "service.labels" -}}
app.kubernetes.io/part-of: observatory
app.kubernetes.io/managed-by: {{ .Release.Service }}
{{- with .Values.image.tag | default .Values.global.image.tag | default .Chart.AppVersion }}
app.kubernetes.io/version: {{ . | quote }}
{{- end }}
{{- end }}

{{- /* Another service: `registry` of this release, or `permits@region` of another release in this namespace. */ -}}
{{- define "service.word" -}}{{ splitList "@" . | first }}{{- end }}

{{- define "service.release" -}}
{{- $parts := splitList "@" (first .) -}}
{{ if gt (len $parts) 1 }}{{ last $parts }}{{ else }}{{ (last .).Release.Name }}{{ end }}
{{- end }}

{{- define "service.address" -}}http://{{ include "service.release" . }}-{{ include "service.word" (first .) }}:8080{{- end }}

{{- define "service.pods" -}}
{app.kubernetes.io/name: {{ include "service.word" (first .) }}, app.kubernetes.io/instance: {{ include "service.release" . }}}
{{- end }}

{{- define "service.pod-security" -}}
runAsNonRoot: true
runAsUser: 10001
runAsGroup: 10001
fsGroup: 10001
fsGroupChangePolicy: OnRootMismatch
seccompProfile: {type: RuntimeDefault}
{{- end }}

{{- define "service.container-security" -}}
allowPrivilegeEscalation: false
readOnlyRootFilesystem: true
capabilities: {drop: [ALL]}
{{- end }}

{{- define "service.secret" -}}
- name: {{ .name }}
  valueFrom: {secretKeyRef: {name: {{ .secret }}, key: {{ .key }}}}
{{- end }}

{{- define "service.env" -}}
{{- $root := . -}}
{{- $global := .Values.global -}}
- {name: PORT, value: "8080"}
- {name: MANAGEMENT_PORT, value: "9080"}
- {name: LOG_FORMAT, value: ecs}
- {name: JAVA_TOOL_OPTIONS, value: {{ .Values.java | quote }}}
{{- if .Values.uses.postgres }}
{{- $secret := tpl $global.postgres.secret . }}
- {name: POSTGRES_HOST, value: {{ tpl $global.postgres.host . | quote }}}
- {name: POSTGRES_PORT, value: {{ $global.postgres.port | quote }}}
- {name: POSTGRES_DATABASE, value: {{ .Chart.Name }}}
{{ include "service.secret" (dict "name" "POSTGRES_USER" "secret" $secret "key" "username") }}
{{ include "service.secret" (dict "name" "POSTGRES_PASSWORD" "secret" $secret "key" "password") }}
{{- end }}
{{- if .Values.uses.kafka }}
- {name: KAFKA_BOOTSTRAP, value: {{ printf "%s:%d" (tpl $global.kafka.host .) (int $global.kafka.port) | quote }}}
{{- with $global.kafka.secret }}
- {name: KAFKA_USER, value: {{ $root.Chart.Name }}}
- {name: SPRING_KAFKA_SECURITY_PROTOCOL, value: SASL_SSL}
- {name: SPRING_KAFKA_PROPERTIES_SASL_MECHANISM, value: SCRAM-SHA-512}
{{ include "service.secret" (dict "name" "SPRING_KAFKA_PROPERTIES_SASL_JAAS_CONFIG" "secret" (tpl . $root) "key" "sasl.jaas.config") }}
{{- end }}
{{- with $global.kafka.authority }}
- {name: SPRING_KAFKA_SSL_TRUSTSTORETYPE, value: PEM}
{{ include "service.secret" (dict "name" "SPRING_KAFKA_SSL_TRUSTSTORECERTIFICATES" "secret" . "key" "ca.crt") }}
{{- end }}
{{- end }}
{{- if .Values.uses.elasticsearch }}
- {name: ELASTICSEARCH_URL, value: {{ printf "%s://%s:%d" $global.elasticsearch.scheme (tpl $global.elasticsearch.host .) (int $global.elasticsearch.port) | quote }}}
{{- with $global.elasticsearch.secret }}
{{ include "service.secret" (dict "name" "ELASTICSEARCH_USER" "secret" . "key" "username") }}
{{ include "service.secret" (dict "name" "ELASTICSEARCH_PASSWORD" "secret" . "key" "password") }}
{{- end }}
{{- with $global.elasticsearch.authority }}
{{ include "service.secret" (dict "name" "ELASTICSEARCH_AUTHORITY" "secret" . "key" "ca.crt") }}
{{- end }}
{{- end }}
{{- if and .Values.uses.issuer $global.issuer.url }}
- {name: ISSUER_URL, value: {{ $global.issuer.url | quote }}}
{{- if and .Values.public $global.issuer.innerUrl }}
- {name: ISSUER_INNER_URL, value: {{ $global.issuer.innerUrl | quote }}}
{{- else if and (not .Values.public) $global.issuer.keysUrl }}
- {name: ISSUER_KEYS_URL, value: {{ $global.issuer.keysUrl | quote }}}
{{- end }}
{{- end }}
{{- if and .Values.uses.mail $global.mail.host }}
- {name: SMTP_HOST, value: {{ $global.mail.host | quote }}}
- {name: SMTP_PORT, value: {{ $global.mail.port | quote }}}
- {name: SMTP_TLS, value: {{ $global.mail.tls | quote }}}
- {name: MAIL_FROM, value: {{ $global.mail.from | quote }}}
{{- with $global.mail.secret }}
{{ include "service.secret" (dict "name" "SMTP_USER" "secret" . "key" "username") }}
{{ include "service.secret" (dict "name" "SMTP_PASSWORD" "secret" . "key" "password") }}
{{- end }}
{{- end }}
{{- range .Values.uses.services }}
- {name: {{ upper (include "service.word" .) }}_URL, value: {{ include "service.address" (list . $root) | quote }}}
{{- end }}
{{- with $global.tracing.endpoint }}
- {name: OTLP_ENDPOINT, value: {{ . | quote }}}
- {name: TRACE_SAMPLING, value: {{ $global.tracing.sampling | quote }}}
{{- end }}
{{- range $name, $value := .Values.env }}
- {name: {{ $name }}, value: {{ tpl (toString $value) $root | quote }}}
{{- end }}
{{- range $name, $from := .Values.secrets }}
{{ include "service.secret" (dict "name" $name "secret" $from.secret "key" $from.key) }}
{{- end }}
{{- end }}

{{- /* The port of an address, as it says or as its scheme has it. */ -}}
{{- define "service.port-of" -}}
{{- $url := urlParse . -}}
{{- regexFind ":[0-9]+$" $url.host | trimPrefix ":" | default (ternary "443" "80" (eq $url.scheme "https")) -}}
{{- end }}

{{- define "service.mounts" -}}
- {name: tmp, mountPath: /tmp}
{{- range $name, $volume := .Values.volumes }}
- {name: {{ $name }}, mountPath: {{ $volume.path }}}
{{- end }}
{{- end }}

{{- define "service.volumes" -}}
- {name: tmp, emptyDir: {sizeLimit: 512Mi}}
{{- range $name, $volume := .Values.volumes }}
- {name: {{ $name }}, persistentVolumeClaim: {claimName: {{ $volume.claim | default (printf "%s-%s" (include "service.name" $) $name) }}}}
{{- end }}
{{- end }}
