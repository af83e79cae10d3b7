const HEAD = `<?xml version="1.0" encoding="UTF-8"?>
<web-app xmlns="https://jakarta.ee/xml/ns/jakartaee"
         xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
         xsi:schemaLocation="https://jakarta.ee/xml/ns/jakartaee https://jakarta.ee/xml/ns/jakartaee/web-app_6_0.xsd"
         version="6.0">
  <display-name>The shop of everything</display-name>
  <session-config>
    <session-timeout>15</session-timeout>
    <cookie-config>
      <http-only>true</http-only>
      <secure>true</secure>
    </cookie-config>
    <tracking-mode>COOKIE</tracking-mode>
  </session-config>
  <security-role>
    <role-name>clerk</role-name>
  </security-role>
  <login-config>
    <auth-method>FORM</auth-method>
    <form-login-config>
      <form-login-page>/login.jsp</form-login-page>
      <form-error-page>/denied.jsp</form-error-page>
    </form-login-config>
  </login-config>
  <deny-uncovered-http-methods/>
`;

const TAIL = `</web-app>
`;

/** One of many departments: a servlet, a filter and who may use them; now and then with a flaw. */
function department(number: number): string {
  const guarantee = number % 10 === 3 ? 'NONE' : 'CONFIDENTIAL';
  return `
  <!-- Department ${number} -->
  <filter>
    <filter-name>audit${number}</filter-name>
    <filter-class>com.example.shop.AuditFilter</filter-class>
    <init-param>
      <param-name>log</param-name>
      <param-value>/var/log/shop/audit${number}.log</param-value>
    </init-param>
  </filter>
  <filter-mapping>
    <filter-name>audit${number}</filter-name>
    <url-pattern>/department${number}/*</url-pattern>
  </filter-mapping>
  <servlet>
    <servlet-name>department${number}</servlet-name>
    <servlet-class>com.example.shop.DepartmentServlet</servlet-class>
    <init-param>
      <param-name>department</param-name>
      <param-value>${number}</param-value>
    </init-param>
    <load-on-startup>1</load-on-startup>
  </servlet>
  <servlet-mapping>
    <servlet-name>department${number}</servlet-name>
    <url-pattern>/department${number}/*</url-pattern>
  </servlet-mapping>
  <security-constraint>
    <web-resource-collection>
      <web-resource-name>Department ${number}</web-resource-name>
      <url-pattern>/department${number}/*</url-pattern>
    </web-resource-collection>
    <auth-constraint>
      <role-name>clerk</role-name>
    </auth-constraint>
    <user-data-constraint>
      <transport-guarantee>${guarantee}</transport-guarantee>
    </user-data-constraint>
  </security-constraint>
`;
}

/** A web.xml of about so many characters: one department after another. */
export function sampleWebXml(length: number): string {
  const parts = [HEAD];
  let rest = length - HEAD.length - TAIL.length;
  for (let number = 0; rest > 0; number++) {
    const next = department(number);
    parts.push(next);
    rest -= next.length;
  }
  return parts.join('') + TAIL;
}
